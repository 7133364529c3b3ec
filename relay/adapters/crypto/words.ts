/** Plain, short, easily told apart when spoken. The two words of a session are one of each list. */
export const FIRST_WORDS =
  'amber apple aspen autumn birch blue brass bright bronze calm candle cedar cherry chestnut clear clover cobalt copper coral cotton crimson crystal daisy dusty eager early elm ember fern gentle ginger golden granite grassy green hazel honey indigo ivory jade juniper kind lemon light lilac linen little lucky maple marble meadow mellow merry misty mossy navy noble north oak olive opal orange paper pearl pine plum polar poppy quiet rapid red river rose ruby rusty saffron sandy scarlet shady silver slate smooth snowy soft south spring steady sunny swift tall teal thistle topaz tulip velvet violet warm walnut white willow winter yellow'.split(
    ' ',
  );

export const SECOND_WORDS =
  'anchor arrow badger basket beacon bell bicycle bird boat book bottle bridge brook bucket button cabin camera canoe castle chair chimney clock cloud coat compass cup curtain desk dolphin door dove drum eagle engine falcon farm feather fence field flag flute forest fountain fox garden gate glove guitar hammer harbor hat heron hill horse island jacket kettle key kite ladder lake lamp lantern leaf lion lock mill mirror mountain needle nest otter owl paddle parrot pencil piano pillow pocket pony rabbit raft ring road robin roof sail saddle scarf shell ship spoon squirrel stone stove table teapot tent tiger tower train tree tunnel turtle valley violin wagon wheel whistle window'.split(
    ' ',
  );
