import { appLocations } from './app-locations.ts';
import type { JsonObject } from './json-object.ts';
import { error, warning, type AppFiles, type Problem } from './problem.ts';
import { readPngSize } from './read-png-size.ts';

const ACCEPTED = 'png jpg jpeg gif svg js htm html css map eot woff woff2 otf ttf json xml hbs hdbs'.split(' ');
const FORBIDDEN = (
  'zip tar gz tgz 7z rar jar war exe msi dll dmg bat cmd com sh ps1 vbs ' +
  'pdf doc docx xls xlsx ppt pptx mp3 mp4 wav avi mov'
).split(' ');
const NEEDS_ICON = ['top_bar', 'nav_bar', 'ticket_editor'];
const BANNER_SIZES = ['830×200', '1660×400'];
const ACTIVE_SVG = /<script\b|\son\w+\s*=|javascript:|<image\b|data:image\//i;

/** File types, logos, icons and the banner. Logos and icons are rules of the styling guide. */
export function checkAssets(manifest: JsonObject, files: AppFiles): Problem[] {
  return [...wrongTypes(files), ...wrongLogos(manifest, files), ...missingIcons(manifest, files), ...rewritten(files)];
}

function wrongTypes(files: AppFiles): Problem[] {
  return [...files.keys()].flatMap((file) => {
    const type = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
    if (FORBIDDEN.includes(type))
      return [error('forbidden_type', file, `Files of the type "${type}" are not allowed.`)];
    if (!file.startsWith('assets/') || ACCEPTED.includes(type)) return [];
    return [warning('unlisted_type', file, `The type "${type}" is not on the vendor's list.`)];
  });
}

function wrongLogos(manifest: JsonObject, files: AppFiles): Problem[] {
  return assetFolders(manifest).flatMap((folder) => {
    const problems = [
      ...wrongSize(`${folder}logo.png`, ['320×320'], files),
      ...wrongSize(`${folder}logo-small.png`, ['128×128'], files),
    ];
    // The banner is optional; its size is not.
    const banner = `${folder}banner.png`;
    return files.has(banner) ? [...problems, ...wrongSize(banner, BANNER_SIZES, files)] : problems;
  });
}

function wrongSize(file: string, sizes: readonly string[], files: AppFiles): Problem[] {
  const bytes = files.get(file);
  if (!bytes) return [error('missing_image', file, `The app needs this image, ${sizes.join(' or ')} pixels.`)];
  const size = readPngSize(bytes);
  if (!size) return [error('wrong_image', file, 'The file is not a PNG image.')];
  if (sizes.includes(`${size.width}×${size.height}`)) return [];
  return [error('wrong_image_size', file, `The image must have ${sizes.join(' or ')} pixels.`)];
}

function missingIcons(manifest: JsonObject, files: AppFiles): Problem[] {
  const isShared = assetFolders(manifest).length === 1;
  return appLocations(manifest)
    .filter(({ name }) => NEEDS_ICON.includes(name))
    .map(({ product, name }) => `assets/${isShared ? '' : `${product}/`}icon_${name}.svg`)
    .filter((file) => !files.has(file))
    .map((file) => error('missing_icon', file, 'The app needs an icon for this place.'));
}

/** One product keeps its images in `assets/`, several keep them in a folder each. */
function assetFolders(manifest: JsonObject): string[] {
  const products = [...new Set(appLocations(manifest).map(({ product }) => product))];
  return products.length > 1 ? products.map((product) => `assets/${product}/`) : ['assets/'];
}

function rewritten(files: AppFiles): Problem[] {
  return [...files]
    .filter(([file, bytes]) => file.toLowerCase().endsWith('.svg') && ACTIVE_SVG.test(new TextDecoder().decode(bytes)))
    .map(([file]) => warning('svg_rewritten', file, 'Scripts and bitmaps in the drawing will be removed.'));
}
