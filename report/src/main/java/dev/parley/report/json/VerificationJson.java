package dev.parley.report.json;

import dev.parley.verify.Mismatch;
import dev.parley.verify.Verification;

/** The {@code result} of {@code verify}. */
final class VerificationJson {
  private final Json json;

  VerificationJson(Json json) {
    this.json = json;
  }

  void write(Verification found) {
    json.object(() -> {
      json.name("report").string(found.finding());
      json.name("holds").bool(found.holds());
      json.name("checks").array(found.checks(), this::check);
      json.name("notChecked").array(found.unchecked(), this::unchecked);
      json.name("changes").strings(found.changes());
    });
  }

  private void check(Verification.Check check) {
    json.object(() -> {
      json.name("name").string(check.name());
      json.name("holds").bool(check.holds());
      json.name("mismatches").array(check.mismatches(), this::mismatch);
    });
  }

  private void mismatch(Mismatch mismatch) {
    json.object(() -> {
      json.name("path").string(mismatch.path());
      json.name("line").integer(mismatch.place().line());
      json.name("column").integer(mismatch.place().column());
      json.name("expected").string(mismatch.expected());
      json.name("found").string(mismatch.found());
    });
  }

  private void unchecked(Verification.Unchecked unchecked) {
    json.object(() -> {
      json.name("what").string(unchecked.what());
      json.name("why").string(unchecked.why());
    });
  }
}
