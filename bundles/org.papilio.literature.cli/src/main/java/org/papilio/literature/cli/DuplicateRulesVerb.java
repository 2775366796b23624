package org.papilio.literature.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Revision;
import org.papilio.cases.api.Workspace;
import org.papilio.cases.api.Workspaces;
import org.papilio.literature.api.duplicates.DuplicateRules;
import org.papilio.literature.api.duplicates.DuplicateService;
import org.papilio.literature.api.duplicates.Duplicates;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.problem.ProblemException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Verb;

/** {@code papilio literature duplicates rules}. */
@Component
public final class DuplicateRulesVerb implements CommandContribution {

  private final Workspaces workspaces;
  private final DuplicateService service;

  @Activate
  public DuplicateRulesVerb(@Reference Workspaces workspaces, @Reference DuplicateService service) {
    this.workspaces = workspaces;
    this.service = service;
  }

  @Override
  public Verb verb() {
    return Verb.of("literature duplicates rules", "%verb.rules")
        .describedAs("%verb.rules.more")
        .with(Operand.any("show | set RULE=VALUE … | reset", "%operand.rules"));
  }

  @Override
  public int run(Invocation in) {
    String action = in.operand(0).orElse("show");
    try (Workspace workspace = workspaces.open(in.workspaceFolder())) {
      Duplicates duplicates = service.of(workspace);
      switch (action) {
        case "show" -> show(duplicates.rules(), in);
        case "set" -> {
          DuplicateRules rules = duplicates.rules();
          for (String assignment : in.operands().subList(1, in.operands().size())) {
            rules = set(rules, assignment);
          }
          said(in, rules, duplicates.change(rules, workspace.author()));
        }
        case "reset" -> said(in, service.defaults(), duplicates.reset(workspace.author()));
        default ->
            throw Problem.usage("'" + action + "' is nothing to do with rules")
                .allowing("show, set RULE=VALUE …, reset")
                .exception();
      }
      return 0;
    }
  }

  private static void said(Invocation in, DuplicateRules rules, Revision revision) {
    in.write(json(rules));
    new Texts(in).say("rulesChanged", revision.brief());
  }

  private DuplicateRules set(DuplicateRules rules, String assignment) {
    int equals = assignment.indexOf('=');
    String name = equals < 1 ? assignment : assignment.substring(0, equals);
    String value = equals < 1 ? "" : assignment.substring(equals + 1);
    try {
      return switch (name) {
        case "likely" -> rules.withLimits(number(name, value), rules.sure());
        case "sure" -> rules.withLimits(rules.likely(), number(name, value));
        case "largestBlock" -> rules.withLargestBlock((int) number(name, value));
        case "keys" -> rules.withKeys(keys(value));
        default -> {
          if (!service.defaults().weights().containsKey(name)) {
            throw unknown(name);
          }
          yield rules.withWeight(name, number(name, value));
        }
      };
    } catch (IllegalArgumentException e) {
      throw Problem.usage(String.valueOf(e.getMessage())).at(assignment).exception(e);
    }
  }

  private ProblemException unknown(String name) {
    return Problem.usage("there is no rule '" + name + "'")
        .allowing(
            "likely, sure, largestBlock, keys, "
                + String.join(", ", service.defaults().weights().keySet()))
        .exception();
  }

  private Set<String> keys(String value) {
    Set<String> keys = new LinkedHashSet<>(List.of(value.split(",")));
    if (!service.defaults().keys().containsAll(keys)) {
      throw Problem.usage("'" + value + "' are no blocking keys")
          .allowing(String.join(",", service.defaults().keys()))
          .exception();
    }
    return keys;
  }

  private static double number(String name, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw Problem.usage("'" + value + "' is no number").at(name).exception(e);
    }
  }

  private void show(DuplicateRules rules, Invocation in) {
    in.write(json(rules));
    Texts texts = new Texts(in);
    texts.say("rules.likely", rules.likely());
    texts.say("rules.sure", rules.sure());
    texts.say("rules.largestBlock", rules.largestBlock());
    texts.say("rules.keys");
    for (String key : rules.keys()) {
      texts.line(String.format("  %-20s %s", key, service.label("key." + key, in.locale())));
    }
    texts.say("rules.weights");
    rules
        .weights()
        .forEach(
            (rule, weight) -> {
              boolean own = weight != service.defaults().weight(rule);
              texts.line(
                  String.format(Locale.ROOT, "%s %-20s %+5.1f", own ? "*" : " ", rule, weight)
                      + "  "
                      + service.label(rule, in.locale()));
            });
  }

  private static Map<String, Object> json(DuplicateRules rules) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("likely", rules.likely());
    map.put("sure", rules.sure());
    map.put("largestBlock", rules.largestBlock());
    map.put("keys", List.copyOf(rules.keys()));
    map.put("weights", rules.weights());
    return map;
  }
}
