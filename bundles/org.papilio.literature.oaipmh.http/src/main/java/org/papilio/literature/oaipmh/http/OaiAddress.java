package org.papilio.literature.oaipmh.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LiteratureService;
import org.papilio.workbench.api.OpenAddress;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;

/** The library as a repository of OAI-PMH at {@code /oai}. */
@Component
@Designate(ocd = OaiAddress.Config.class)
public final class OaiAddress implements OpenAddress {

  /** The settings. */
  @ObjectClassDefinition(name = "OAI-PMH repository")
  public @interface Config {
    @AttributeDefinition(description = "Name of the repository, for people")
    String repository_name() default "Papilio library";

    @AttributeDefinition(
        description = "Middle part of identifiers, best your domain; do not change it later")
    String repository_identifier() default "papilio.local";

    @AttributeDefinition(description = "Whom harvesters write to")
    String admin_email() default "library@localhost.localdomain";

    @AttributeDefinition(description = "Records on a page, 1 to 1000")
    int page_size() default 100;
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final LiteratureService literature;
  private final Repository repository;
  private final Map<Workspace, StampHistory> histories = new ConcurrentHashMap<>();

  @Activate
  public OaiAddress(Config config, @Reference LiteratureService literature) {
    this(
        literature,
        new Repository(
            config.repository_name(),
            config.repository_identifier(),
            config.admin_email(),
            config.page_size()));
  }

  OaiAddress(LiteratureService literature, Repository repository) {
    this.literature = literature;
    this.repository = repository;
  }

  @Override
  public String name() {
    return "oai";
  }

  @Override
  public Reply answer(Request request) throws InterruptedException {
    String base = "http://" + request.header("Host").orElse("localhost") + "/oai";
    Map<String, String> arguments = new LinkedHashMap<>();
    try {
      for (String name : request.queryNames()) {
        if (request.queries(name).size() != 1) {
          String verb = name.equals("verb") ? "badVerb" : "badArgument";
          throw new OaiException(verb, "an argument is given twice, or without a value");
        }
        arguments.put(name, request.queries(name).getFirst());
      }
      Verbs.requireAllowed(arguments);
    } catch (OaiException e) {
      return xml(new OaiAnswer(base, Map.of()).error(e.code(), String.valueOf(e.getMessage())));
    }
    Workspace workspace = request.workspace();
    StampHistory history = histories.computeIfAbsent(workspace, this::open);
    Optional<Stamps> stamps = history.newest(PATIENCE);
    if (stamps.isEmpty()) {
      return Reply.text("text/plain", "the history of the library is being read\n")
          .header("Retry-After", "10")
          .with(503);
    }
    OaiAnswer answer = new OaiAnswer(base, arguments);
    try {
      new Verbs(literature, repository, history, stamps.get(), base, Instant.now())
          .answer(arguments, answer);
      return xml(answer);
    } catch (OaiException e) {
      return xml(
          new OaiAnswer(base, e.code().equals("badArgument") ? Map.of() : arguments)
              .error(e.code(), String.valueOf(e.getMessage())));
    }
  }

  private StampHistory open(Workspace workspace) {
    workspace.onClose(() -> histories.remove(workspace));
    return new StampHistory(workspace.store(), literature.library(workspace));
  }

  private static Reply xml(OaiAnswer answer) {
    return Reply.bytes("text/xml;charset=UTF-8", answer.end().getBytes(StandardCharsets.UTF_8));
  }
}
