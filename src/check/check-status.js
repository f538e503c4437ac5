// A status in a sentence; 0 stands for no response.

export const statusOf = (status, none) => (status === 0 ? none : `HTTP ${status}`);
