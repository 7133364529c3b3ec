import mongoose from 'mongoose';

const DUPLICATE_KEY = 11_000;

/** Whether this insert won its key; false when the key was taken. */
export async function insertOnce(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (error instanceof mongoose.mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}
