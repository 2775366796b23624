package org.papilio.assess.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.assess.api.Absence;
import org.papilio.assess.api.Rating;
import org.papilio.assess.api.RatingService;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.platform.problem.Problem;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** Adds a rating: {@code assess rate}. */
@Component
public final class RateVerb implements CommandContribution {

  private final RatingService ratings;
  private final Workspaces workspaces;

  @Activate
  public RateVerb(@Reference RatingService ratings, @Reference Workspaces workspaces) {
    this.ratings = ratings;
    this.workspaces = workspaces;
  }

  @Override
  public Verb verb() {
    return Verb.of("assess rate", "%verb.rate")
        .describedAs("%verb.rate.more")
        .with(Option.value("framework", "ID", "%option.framework").byDefault("improve"))
        .with(Option.value("criterion", "ID", "%option.criterion").mandatory())
        .with(Option.value("value", "NUMBER", "%option.value"))
        .with(Option.value("absence", "KIND", "%option.absence"))
        .with(Option.value("rater", "NAME", "%option.rater"))
        .with(Option.value("role", "ROLE", "%option.role").byDefault("RESEARCHER"))
        .with(Option.value("group", "TEXT", "%option.group"))
        .with(Option.value("rationale", "TEXT", "%option.rationale"))
        .with(Option.repeated("evidence", "ID", "%option.evidence"))
        .with(Option.value("round", "N", "%option.round").byDefault("1"))
        .with(Operand.one("CASE", "%operand.case"));
  }

  @Override
  public int run(Invocation in) {
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Rating rating =
          new Rating(
              UUID.randomUUID().toString(),
              in.option("framework").orElseThrow(),
              in.option("criterion").orElseThrow(),
              in.operand(0).orElseThrow(),
              in.option("rater").orElseGet(() -> workspace.author().name()),
              oneOf(Rating.Role.class, "role", in.option("role")).orElseThrow(),
              in.option("group").orElse(""),
              value(in),
              absence(in),
              in.option("rationale").orElse(""),
              in.options("evidence"),
              in.number("round", 1, 1, 100),
              Instant.now().truncatedTo(ChronoUnit.SECONDS));
      Revision revision =
          ratings.rate(workspace, workspace.store().head(), List.of(rating), workspace.author());
      in.write(Map.of("rating", rating, "revision", revision.hash()));
      in.out().println("Rated in revision " + revision.brief() + " as " + rating.id() + ".");
      return 0;
    }
  }

  private static @Nullable Double value(Invocation in) {
    Optional<String> value = in.option("value");
    if (value.isPresent() == in.option("absence").isPresent()) {
      throw Problem.usage("a rating is either a value or a kind of absence")
          .fix("give --value NUMBER or --absence KIND")
          .exception();
    }
    try {
      return value.isPresent() ? Double.valueOf(value.get()) : null;
    } catch (NumberFormatException e) {
      throw Problem.usage("--value is '" + value.get() + "'").allowing("a number").exception(e);
    }
  }

  private static @Nullable Absence absence(Invocation in) {
    return oneOf(Absence.class, "absence", in.option("absence")).orElse(null);
  }

  private static <E extends Enum<E>> Optional<E> oneOf(
      Class<E> type, String option, Optional<String> text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(type.getEnumConstants())
            .filter(e -> e.name().equals(text.get().toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.usage("--" + option + " is '" + text.get() + "'")
                        .allowing(Arrays.toString(type.getEnumConstants()))
                        .exception()));
  }
}
