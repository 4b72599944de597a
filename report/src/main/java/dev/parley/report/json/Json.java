package dev.parley.report.json;

import dev.parley.engine.Evaluated;
import dev.parley.engine.Share;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON as the contract wants it: nine decimals, big counts as strings, {@code \n}. */
public final class Json {
  private static final int DECIMALS = 9;
  private static final int FINE = 12;
  private static final long FIRST_BIG_COUNT = 1L << 53;

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  public static String text(Consumer<Json> body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(new Layout(), text)) {
      body.accept(new Json(out));
    }
    return text + "\n";
  }

  public Json name(String name) {
    out.writeName(name);
    return this;
  }

  public void object(Runnable fields) {
    out.writeStartObject();
    fields.run();
    out.writeEndObject();
  }

  public <T> void array(Collection<T> elements, Consumer<T> each) {
    out.writeStartArray();
    elements.forEach(each);
    out.writeEndArray();
  }

  /** An object with one field per element. */
  public <T> void fields(Collection<T> elements, Function<T, String> name, Consumer<T> value) {
    object(() ->
        elements.forEach(e -> {
          out.writeName(name.apply(e));
          value.accept(e);
        }));
  }

  public <T> void optional(Optional<T> value, Consumer<T> present) {
    value.ifPresentOrElse(present, out::writeNull);
  }

  public void string(String text) {
    out.writeString(text);
  }

  public void strings(Collection<String> texts) {
    array(texts, this::string);
  }

  public void bool(boolean value) {
    out.writeBoolean(value);
  }

  public void nothing() {
    out.writeNull();
  }

  /** A number that is no count, such as a seed or a line. */
  public void integer(long number) {
    out.writeNumber(number);
  }

  /** From 2⁵³ on readers that use doubles would lose digits, hence a string. */
  public void count(long number) {
    if (number < FIRST_BIG_COUNT) {
      out.writeNumber(number);
    } else {
      out.writeString(Long.toString(number));
    }
  }

  /** The same for a count of any size. */
  public void count(BigInteger number) {
    if (number.bitLength() <= 53) {
      count(number.longValueExact());
    } else {
      out.writeString(number.toString());
    }
  }

  public void points(BigFraction points) {
    out.writeNumber(points.bigDecimalValue(DECIMALS, RoundingMode.HALF_UP).toPlainString());
  }

  public void share(double share) {
    rounded(BigDecimal.valueOf(share));
  }

  /** Null where there is nothing to have a share of. */
  public void share(Share share) {
    if (share.empty()) {
      out.writeNull();
      return;
    }
    BigDecimal whole = new BigDecimal(share.of());
    rounded(new BigDecimal(share.count()).divide(whole, DECIMALS, RoundingMode.HALF_UP));
  }

  /** The two ends of an estimated share's interval; null where it is exact. */
  public void interval(Share share) {
    optional(share.estimate(), e -> array(List.of(e.low(), e.high()), this::share));
  }

  /** A number of any size with all the digits that tell it apart, such as a residual. */
  public void number(double number) {
    out.writeNumber(number);
  }

  /** A probability or an amount of points from floating point: twelve decimals. */
  public void fine(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(FINE, RoundingMode.HALF_EVEN);
    out.writeNumber(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
  }

  public void rounded(BigDecimal number) {
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    out.writeNumber(rounded.toPlainString());
  }

  /** The fields {@code package} and {@code utilities}. */
  public void evaluated(Evaluated shown) {
    name("package").options(shown);
    name("utilities").utilities(shown.utilities());
  }

  public void options(Evaluated shown) {
    fields(shown.deal().options().entrySet(), Map.Entry::getKey, e -> string(e.getValue()));
  }

  public void utilities(Map<String, BigFraction> utilities) {
    fields(utilities.entrySet(), Map.Entry::getKey, e -> points(e.getValue()));
  }

  /** Two spaces, one field a line, short lists on one line. */
  private static final class Layout extends ObjectWriteContext.Base {
    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }

    @Override
    public @Nullable PrettyPrinter getPrettyPrinter() {
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withObjectEmptySeparator("")
              .withArrayEmptySeparator("");
      return new DefaultPrettyPrinter(separators)
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
  }
}
