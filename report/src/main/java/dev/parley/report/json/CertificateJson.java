package dev.parley.report.json;

import dev.parley.engine.Witness;
import dev.parley.engine.explain.Certificate;
import dev.parley.engine.promise.EquilibriumCertificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code certificate} of a finding: its claims, and for explanations what it takes to check.
 */
final class CertificateJson {
  private final Json json;

  CertificateJson(Json json) {
    this.json = json;
  }

  void claims(List<Witness> witnesses) {
    json.array(
        witnesses,
        w ->
            json.object(() -> {
              json.name("claim").string(w.claim());
              json.evaluated(w.shown());
            }));
  }

  /**
   * The certificate of an explanation.
   *
   * @param fingerprint empty while it is not known yet
   */
  void write(List<Witness> witnesses, Certificate certificate, Optional<String> fingerprint) {
    json.object(() -> {
      json.name("question")
          .object(() -> {
            json.name("why").string(certificate.question().party());
            json.name("concedes").string(certificate.question().concedes().text());
          });
      json.name("claims");
      claims(witnesses);
      json.name("promises")
          .fields(certificate.promises(), EquilibriumCertificate::promise, this::promise);
      texts("sections", certificate.sections());
      texts("numbers", certificate.numbers());
      fingerprint.ifPresent(f -> json.name("fingerprint").string(f));
    });
  }

  private void promise(EquilibriumCertificate promise) {
    json.array(
        promise.nodes(),
        n ->
            json.object(() -> {
              json.name("shock").number(n.shock());
              json.name("weight").number(n.weight());
              json.name("credibility");
              json.array(n.credibility(), json::number);
            }));
  }

  private void texts(String name, Map<String, String> texts) {
    json.name(name).fields(texts.entrySet(), Map.Entry::getKey, e -> json.string(e.getValue()));
  }
}
