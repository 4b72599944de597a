package dev.parley.engine.stability;

/** How a party compares states where one ranking per party is not all there is to say. */
interface Outlook {
  /** Whether a mover thinks of going from one state to another that it can reach. */
  boolean tempts(int mover, int from, int to);

  /** Whether another mover may answer by going from one state to another that it can reach. */
  boolean answers(int mover, int from, int to);

  /** Whether an outcome keeps a mover from leaving a state. */
  boolean deters(int mover, int outcome, int state);
}
