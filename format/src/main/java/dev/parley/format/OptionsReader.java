package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Issue.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the options of an issue: a map of ids and labels, or levels. */
final class OptionsReader {
  private static final Pattern LEVELS = Pattern.compile("(\\S+)\\s+to\\s+(\\S+)\\s+by\\s+(\\S+)");
  private static final int MOST_LEVELS = 10_000;
  private static final String EXAMPLE = "300 to 340 by 10";

  private final Context context;
  private final Problems problems;

  OptionsReader(Context context) {
    this.context = context;
    this.problems = context.problems();
  }

  /**
   * @param readable whether the list is complete
   */
  record Options(List<Option> list, boolean readable, boolean levels) {
    Options {
      list = List.copyOf(list);
    }
  }

  Options read(Fields issue) {
    Optional<Entry> options = issue.entry("options");
    Optional<Entry> levels = issue.entry("levels");
    if (options.isPresent() && levels.isPresent()) {
      problems.error(
          Code.EXCLUSIVE,
          levels.get().key().at(),
          "`options` and `levels` exclude each other",
          "keep `levels` for numbers, `options` for all else");
    }
    if (levels.isPresent() && options.isEmpty()) {
      return levels(issue);
    }
    return issue
        .need("options", "{yes-please: Yes, no-thanks: No}")
        .map(e -> options(e, issue.scope()))
        .orElse(new Options(List.of(), false, false));
  }

  private Options options(Entry entry, Scope parent) {
    int before = problems.count();
    Scope scope = parent.child("options");
    Entries entries = Entries.declaring(entry.value(), "`options`", scope, context, Set.of());
    List<Option> list = new ArrayList<>();
    for (Entry option : entries.list()) {
      context.locate(scope.child(option.name()).path(), option.key().at());
      String what = "the option `" + option.name() + "`";
      Optional<Scalar> label = Shapes.scalar(option.value(), what, problems);
      list.add(new Option(option.name(), label.map(Scalar::text).orElse("")));
    }
    if (list.isEmpty() && problems.count() == before && entry.value() instanceof Mapping) {
      problems.error(
          Code.MISSING_KEY,
          entry.key().at(),
          "an issue needs at least one option",
          "{stay: They stay, withdraw: They withdraw}");
    }
    return new Options(list, problems.count() == before, false);
  }

  private Options levels(Fields issue) {
    Optional<Scalar> text = issue.scalar("levels");
    List<Option> list = text.map(this::levels).orElse(List.of());
    return new Options(list, !list.isEmpty(), true);
  }

  private List<Option> levels(Scalar text) {
    Matcher parts = LEVELS.matcher(text.text());
    if (!parts.matches()) {
      return none(text, "levels are written `A to B by STEP`", EXAMPLE);
    }
    Optional<BigDecimal> from = Decimals.parse(parts.group(1));
    Optional<BigDecimal> to = Decimals.parse(parts.group(2));
    Optional<BigDecimal> step = Decimals.parse(parts.group(3));
    if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
      return none(text, "levels are given by three numbers of up to 40 digits", EXAMPLE);
    }
    if (step.get().signum() <= 0 || from.get().compareTo(to.get()) > 0) {
      return none(
          text, "levels go from the smaller to the greater number by a step above 0", EXAMPLE);
    }
    BigDecimal[] steps = to.get().subtract(from.get()).divideAndRemainder(step.get());
    if (steps[0].compareTo(BigDecimal.valueOf(MOST_LEVELS)) >= 0) {
      problems.error(
          Code.TOO_MANY_LEVELS,
          text.at(),
          "these are more than 10,000 levels",
          "take a greater step");
      return List.of();
    }
    if (steps[1].signum() != 0) {
      String last = Decimals.plain(to.get().subtract(steps[1]));
      return none(
          text,
          "the step "
              + parts.group(3)
              + " does not lead from "
              + parts.group(1)
              + " to "
              + parts.group(2),
          parts.group(1) + " to " + last + " by " + parts.group(3));
    }
    int count = steps[0].intValueExact();
    return context.affords(count, text.at()) ? list(from.get(), step.get(), count) : List.of();
  }

  private static List<Option> list(BigDecimal from, BigDecimal step, int steps) {
    List<Option> list = new ArrayList<>();
    BigDecimal level = from;
    for (int i = 0; i <= steps; i++) {
      String id = Decimals.plain(level);
      list.add(new Option(id, id));
      level = level.add(step);
    }
    return list;
  }

  private List<Option> none(Scalar text, String message, String tryThis) {
    problems.error(Code.BAD_LEVELS, text.at(), message, tryThis);
    return List.of();
  }
}
