package org.papilio.workbench.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The options and operands of a verb in picocli's terms. */
final class VerbSyntax {

  private final Contribution contribution;
  private final CommandSpec spec;

  VerbSyntax(Contribution contribution, Messages texts) {
    this.contribution = contribution;
    spec = CommandSpec.create().name("papilio " + contribution.verb().name());
    spec.usageMessage()
        .sortOptions(false)
        .description(described(contribution.verb().summary()) + ".")
        .synopsisHeading(texts.text("help.synopsis") + " ")
        .abbreviateSynopsis(false)
        .width(100)
        .adjustLineBreaksForWideCJKCharacters(true);
    contribution.verb().options().forEach(option -> spec.addOption(optionSpec(option, texts)));
    int position = 0;
    for (Operand operand : contribution.verb().operands()) {
      spec.addPositional(operandSpec(operand, position++));
    }
    spec.addOption(
        OptionSpec.builder("--workspace")
            .type(String.class)
            .paramLabel("DIR")
            .description(texts.text("help.workspace"))
            .build());
    spec.addOption(flag("--json", texts.text("help.json")));
    spec.addOption(flag("--quiet", texts.text("help.quiet")));
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description(texts.text("help.help"))
            .build());
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  private OptionSpec optionSpec(Option option, Messages texts) {
    if (option.isFlag()) {
      return flag("--" + option.name(), described(option.description()));
    }
    String byDefault =
        option.defaultValue().isEmpty()
            ? ""
            : " (" + texts.text("help.default", option.defaultValue()) + ")";
    return OptionSpec.builder("--" + option.name())
        .type(option.repeatable() ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .paramLabel(option.placeholder())
        .required(option.required())
        .description(described(option.description()) + byDefault.replace("%", "%%"))
        .build();
  }

  private PositionalParamSpec operandSpec(Operand operand, int position) {
    boolean many = operand.most() > 1;
    return PositionalParamSpec.builder()
        .index(many ? position + "..*" : Integer.toString(position))
        .arity(
            operand.least() + (operand.most() == Integer.MAX_VALUE ? "..*" : ".." + operand.most()))
        .type(many ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .required(operand.least() > 0)
        .paramLabel(operand.name())
        .description(described(operand.description()))
        .build();
  }

  /** Picocli treats % as the beginning of a format. */
  private String described(String text) {
    return contribution.texts().apply(text).replace("%", "%%");
  }

  /** Synopsis, options and operands, as help prints them. */
  String usage() {
    return parser().getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  private CommandLine parser() {
    return new CommandLine(spec)
        .setExpandAtFiles(false)
        .setUnmatchedOptionsArePositionalParams(false)
        .setOverwrittenOptionsAllowed(false);
  }

  /**
   * Reads the words after the verb.
   *
   * @throws org.papilio.platform.problem.ProblemException usage
   */
  ParsedArguments parse(List<String> words, Surroundings surroundings) {
    CommandLine.ParseResult result;
    try {
      result = parser().parseArgs(words.toArray(String[]::new));
    } catch (CommandLine.UnmatchedArgumentException e) {
      throw Problem.usage("'" + e.getUnmatched().getFirst() + "' is too much or no option here")
          .at("papilio " + contribution.verb().name())
          .fix(nearestOption(e.getUnmatched().getFirst()))
          .exception(e);
    } catch (CommandLine.ParameterException e) {
      throw Problem.usage(firstLower(e.getMessage()))
          .at("papilio " + contribution.verb().name())
          .fix("papilio " + contribution.verb().name() + " --help says what is taken")
          .exception(e);
    }
    Map<String, List<String>> values = new HashMap<>();
    for (Option option : contribution.verb().options()) {
      OptionSpec matched = result.matchedOption("--" + option.name());
      if (matched != null) {
        values.put(option.name(), List.copyOf(matched.originalStringValues()));
      }
    }
    List<String> operands = new ArrayList<>();
    result.matchedPositionals().stream()
        .distinct()
        .forEach(operand -> operands.addAll(operand.originalStringValues()));
    return new ParsedArguments(
        values,
        List.copyOf(operands),
        Optional.ofNullable(result.matchedOptionValue("--workspace", null)),
        result.hasMatchedOption("--json"),
        result.hasMatchedOption("--quiet"));
  }

  private String nearestOption(String typed) {
    return contribution.verb().options().stream()
        .map(option -> "--" + option.name())
        .filter(name -> typed.startsWith("--") && VerbNames.distance(typed, name) <= 3)
        .findFirst()
        .map(name -> "did you mean " + name + "?")
        .orElse("papilio " + contribution.verb().name() + " --help says what is taken");
  }

  private static String firstLower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
