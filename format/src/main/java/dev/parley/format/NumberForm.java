package dev.parley.format;

import dev.parley.model.number.Uncertain;
import java.util.Optional;

/** What a text says as a number: the number, or what is wrong with it. */
public sealed interface NumberForm {

  /** A number. */
  record Good(Uncertain number) implements NumberForm {}

  /**
   * Not a number that may stand there.
   *
   * @param offset of the bad part in the text, in code points
   */
  record Bad(Code code, int offset, String message, Optional<String> tryThis)
      implements NumberForm {
    Bad(Code code, int offset, String message, String tryThis) {
      this(code, offset, message, Optional.of(tryThis));
    }
  }
}
