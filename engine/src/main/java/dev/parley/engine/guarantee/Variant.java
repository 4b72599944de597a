package dev.parley.engine.guarantee;

import dev.parley.engine.promise.Promise;
import dev.parley.engine.promise.PromiseGame;
import dev.parley.engine.promise.Solution;
import dev.parley.model.Guarantee.Form;
import dev.parley.model.Guarantee.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * The same numbers in another form or with another trigger.
 *
 * @param chosen whether it is the case's own
 * @param effect compared with the case's own
 */
public record Variant(
    Form form, Trigger trigger, boolean chosen, Solution solution, Effect effect) {

  static List<Variant> of(Promise promise, Solution own) {
    List<Variant> variants = new ArrayList<>();
    for (Form form : Form.values()) {
      for (Trigger trigger : Trigger.values()) {
        boolean chosen = form == promise.form() && trigger == promise.trigger();
        Promise other = promise.withForm(form).withTrigger(trigger);
        Solution solution = chosen ? own : PromiseGame.solve(other);
        Effect effect = Effect.between(promise, own.least(), other, solution.least());
        variants.add(new Variant(form, trigger, chosen, solution, effect));
      }
    }
    return variants;
  }
}
