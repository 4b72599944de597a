package dev.parley.format;

import dev.parley.format.Node.Entry;
import dev.parley.format.Node.Mapping;
import dev.parley.format.Node.Scalar;
import dev.parley.model.Body;
import dev.parley.model.course.Prerequisite;
import dev.parley.model.course.Process;
import dev.parley.model.course.Step;
import dev.parley.model.evidence.PartialDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads processes: named steps towards a goal. */
final class ProcessReader {
  private static final int MOST_STEPS = 500;

  private final Context context;
  private final Problems problems;
  private final List<Body> bodies;
  private final Optional<PartialDate> asOf;

  /**
   * @param bodies the case's bodies, already read
   * @param asOf the case's day, if it has one
   */
  ProcessReader(Context context, List<Body> bodies, Optional<PartialDate> asOf) {
    this.asOf = asOf;
    this.context = context;
    this.problems = context.problems();
    this.bodies = bodies;
  }

  List<Process> read(Entry section, Scope scope) {
    Entries entries =
        Entries.declaring(section.value(), "process", scope.child("process"), context, Set.of());
    return entries.list().stream().map(e -> process(e, entries.scope().child(e.name()))).toList();
  }

  private Process process(Entry entry, Scope scope) {
    context.locate(scope.path(), entry.key().at());
    Fields fields =
        Fields.of(entry, "a process", scope, context, List.of("title", "goal", "steps"));
    Map<String, Entry> places = new LinkedHashMap<>();
    List<Step> steps = List.of();
    String example = "{application: {title: Alpha applies, by: alpha, takes: 1 to 3 months}}";
    Optional<Entry> section = fields.need("steps", example);
    if (section.isPresent()) {
      Entries entries =
          Entries.declaring(
              section.get().value(), "steps", fields.scope().child("steps"), context, Set.of());
      List<Entry> all = entries.list();
      if (all.size() > MOST_STEPS) {
        problems.error(
            Code.TOO_MANY_STEPS,
            all.get(MOST_STEPS).key().at(),
            "the process has " + all.size() + " steps, but at most 500 are read",
            "split it into several processes");
        all = all.subList(0, MOST_STEPS);
      }
      all.forEach(e -> places.put(e.name(), e));
      StepReader reader = new StepReader(context, mentionable(section.get()), bodies);
      steps = all.stream().map(e -> reader.read(e, entries.scope().child(e.name()))).toList();
      if (section.get().value() instanceof Mapping && entries.list().isEmpty()) {
        problems.error(
            Code.MISSING_KEY, section.get().key().at(), "the process has no step", example);
      }
    }
    Process process =
        new Process(
            entry.name(),
            fields.text("title").orElse(entry.name()),
            steps,
            goal(fields, steps, places.keySet()),
            fields.grounds());
    new ProcessChecks(process, places, asOf, problems).run();
    return process;
  }

  /** Every key of the steps, so that a mention of a step with a bad id is no second error. */
  private static Set<String> mentionable(Entry section) {
    return section.value() instanceof Mapping map
        ? map.entries().stream()
            .map(Entry::name)
            .filter(n -> !Ids.COMMON_KEYS.contains(n))
            .collect(Collectors.toCollection(LinkedHashSet::new))
        : Set.of();
  }

  /** As stated; otherwise every step that no other step comes after. */
  private Prerequisite goal(Fields fields, List<Step> steps, Set<String> ids) {
    Optional<Scalar> stated = fields.scalar("goal");
    if (stated.isPresent()) {
      return new PrerequisiteParser(stated.get(), ids, context).parse().orElse(Prerequisite.none());
    }
    Set<String> last = new LinkedHashSet<>(ids);
    steps.forEach(s -> s.after().steps().forEach(last::remove));
    List<Prerequisite> parts = last.stream().<Prerequisite>map(Prerequisite.After::new).toList();
    return parts.size() == 1 ? parts.getFirst() : new Prerequisite.All(parts);
  }
}
