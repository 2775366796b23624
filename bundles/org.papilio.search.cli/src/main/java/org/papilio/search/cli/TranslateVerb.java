package org.papilio.search.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.papilio.platform.problem.Problem;
import org.papilio.platform.text.Messages;
import org.papilio.search.api.dialect.QueryDialect;
import org.papilio.search.api.dialect.Translated;
import org.papilio.search.api.dialect.Translated.Warning;
import org.papilio.search.api.query.Query;
import org.papilio.search.api.query.QueryParser;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.workbench.api.CommandContribution;
import org.papilio.workbench.api.Invocation;
import org.papilio.workbench.api.Operand;
import org.papilio.workbench.api.Option;
import org.papilio.workbench.api.Verb;

/** {@code papilio search translate}. */
@Component
public final class TranslateVerb implements CommandContribution {

  private static final String OURS = "papilio";

  private final List<QueryDialect> dialects;

  @Activate
  public TranslateVerb(
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<QueryDialect> dialects) {
    this.dialects = List.copyOf(dialects);
  }

  @Override
  public Verb verb() {
    return Verb.of("search translate", "%verb.translate")
        .describedAs("%verb.translate.description")
        .with(Operand.any("SEARCH", "%operand.search"))
        .with(Option.value("from", "DIALECT", "%option.from").byDefault(OURS))
        .with(Option.value("to", "DIALECT", "%option.to").byDefault(OURS));
  }

  @Override
  public int run(Invocation in) {
    String from = in.option("from").orElse(OURS);
    String to = in.option("to").orElse(OURS);
    Translated<Query> read = read(from, search(in));
    Translated<String> written =
        to.equals(OURS)
            ? new Translated<>(read.value().text(), List.of())
            : dialect("--to", to).write(read.value());
    List<Warning> warnings = new ArrayList<>(read.warnings());
    warnings.addAll(written.warnings());
    in.out().println(written.value());
    if (!warnings.isEmpty()) {
      in.out().println();
      in.out().println(Messages.of(TranslateVerb.class, in.locale()).text("translate.warnings"));
    }
    warnings.forEach(each -> in.out().println("  " + each.part() + "  " + each.words()));
    in.write(json(read.value().text(), written.value(), warnings));
    return 0;
  }

  private static String search(Invocation in) {
    if (!in.operands().isEmpty()) {
      return String.join(" ", in.operands());
    }
    try {
      byte[] bytes = in.in().readNBytes(4 * QueryParser.MOST_SIGNS + 1);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException("reading the standard input", failed);
    }
  }

  private Translated<Query> read(String from, String search) {
    try {
      return from.equals(OURS)
          ? new Translated<>(QueryParser.parse(search), List.of())
          : dialect("--from", from).read(search);
    } catch (QuerySyntaxException wrong) {
      throw wrong.problem().exception(wrong);
    }
  }

  private QueryDialect dialect(String option, String id) {
    return dialects.stream()
        .filter(dialect -> dialect.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.usage("there is no dialect '" + id + "'")
                    .at(option)
                    .allowing(
                        Stream.concat(
                                Stream.of(OURS), dialects.stream().map(QueryDialect::id).sorted())
                            .collect(Collectors.joining(", ")))
                    .exception());
  }

  private static Map<String, Object> json(String ours, String written, List<Warning> warnings) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", ours);
    json.put("search", written);
    json.put(
        "warnings",
        warnings.stream().map(each -> Map.of("part", each.part(), "words", each.words())).toList());
    return json;
  }
}
