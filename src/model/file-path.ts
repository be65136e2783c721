/** The folder of a file, by its path; `.` where the path has none. */
export const folderOf = (path: string): string => {
  const cut = path.lastIndexOf('/');
  return cut < 0 ? '.' : path.slice(0, cut);
};

/** The name of a file in its folder. */
export const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
