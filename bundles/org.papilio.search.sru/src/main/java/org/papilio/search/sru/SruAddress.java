package org.papilio.search.sru;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.cases.api.Workspace;
import org.papilio.literature.api.LibrarySnapshot;
import org.papilio.literature.api.LiteratureService;
import org.papilio.literature.api.RecordKey;
import org.papilio.literature.api.xml.XmlElement;
import org.papilio.platform.problem.ProblemException;
import org.papilio.search.api.Hit;
import org.papilio.search.api.IndexStatus.State;
import org.papilio.search.api.SearchRequest;
import org.papilio.search.api.SearchResult;
import org.papilio.search.api.SearchService;
import org.papilio.search.api.query.QuerySyntaxException;
import org.papilio.search.sru.SruRequest.Version;
import org.papilio.workbench.api.OpenAddress;
import org.papilio.workbench.api.Reply;
import org.papilio.workbench.api.Request;

/** The library as a database of SRU at {@code /sru}. */
@Component
public final class SruAddress implements OpenAddress {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SearchService search;
  private final LiteratureService literature;

  @Activate
  public SruAddress(@Reference SearchService search, @Reference LiteratureService literature) {
    this.search = search;
    this.literature = literature;
  }

  @Override
  public String name() {
    return "sru";
  }

  @Override
  public Reply answer(Request request) {
    Version version = Version.USUAL;
    boolean explain = false;
    try {
      Map<String, String> given = SruRequest.parameters(request);
      version = Version.of(given);
      explain = "explain".equals(given.get("operation"));
      SruRequest asked = SruRequest.of(given, version);
      return asked.explain() ? explain(asked, request) : found(asked, request.workspace());
    } catch (Diagnostic e) {
      SruAnswer answer =
          new SruAnswer(version, explain ? "explainResponse" : "searchRetrieveResponse");
      if (!explain) {
        answer.text("numberOfRecords", "0");
      }
      return xml(answer.diagnostic(e));
    }
  }

  private static Reply explain(SruRequest asked, Request request) {
    String host = request.header("Host").orElse("localhost");
    return xml(
        new SruAnswer(asked.version(), "explainResponse")
            .record(Explain.SCHEMA, Explain.xml(host), asked.escaped(), 0));
  }

  private Reply found(SruRequest asked, Workspace workspace) throws Diagnostic {
    SearchResult result = search(asked, workspace);
    if (asked.start() > Math.max(1, result.total())) {
      throw new Diagnostic(
          Diagnostic.OUT_OF_RANGE, "startRecord", "there are " + result.total() + " records");
    }
    SruAnswer answer = new SruAnswer(asked.version(), "searchRetrieveResponse");
    answer.text("numberOfRecords", Long.toString(result.total()));
    if (!result.hits().isEmpty()) {
      LibrarySnapshot library = literature.library(workspace).snapshot();
      answer.open("records");
      long position = asked.start();
      for (Hit hit : result.hits()) {
        record(asked, library, hit, position++, answer);
      }
      answer.close("records");
      if (position <= result.total()) {
        answer.text("nextRecordPosition", Long.toString(position));
      }
    }
    return xml(answer);
  }

  private SearchResult search(SruRequest asked, Workspace workspace) throws Diagnostic {
    try {
      SearchResult result =
          search
              .index(workspace)
              .search(
                  SearchRequest.of(asked.query().text())
                      .in("literature")
                      .strictly()
                      .page(asked.start() - 1, asked.most())
                      .waitingFor(PATIENCE));
      // A program would take "no records" of an index in the making for the truth.
      if (!result.index().complete() && result.index().state() != State.READ_ONLY) {
        throw new Diagnostic(
            Diagnostic.UNAVAILABLE, result.index().message(), "the index is being made; ask again");
      }
      return result;
    } catch (QuerySyntaxException e) {
      throw new Diagnostic(Diagnostic.CANNOT_PROCESS, asked.cql(), String.valueOf(e.getMessage()));
    } catch (ProblemException e) {
      throw new Diagnostic(Diagnostic.CANNOT_PROCESS, asked.cql(), e.problem().line());
    }
  }

  private void record(
      SruRequest asked, LibrarySnapshot library, Hit hit, long position, SruAnswer to) {
    Optional<String> xml =
        library
            .find(new RecordKey(hit.id()))
            .flatMap(record -> asked.form().write(literature, record))
            .map(XmlElement::xml);
    if (xml.isPresent()) {
      to.record(asked.form().identifier(), xml.get(), asked.escaped(), position);
    } else {
      Diagnostic gone =
          new Diagnostic(
              Diagnostic.RECORD_UNAVAILABLE, hit.id(), "the record was taken away a moment ago");
      to.record(
          "info:srw/schema/1/diagnostics-v1.1",
          SruAnswer.diagnosticXml(asked.version(), gone),
          asked.escaped(),
          position);
    }
  }

  private static Reply xml(SruAnswer answer) {
    return Reply.bytes(
        "application/sru+xml;charset=UTF-8", answer.end().getBytes(StandardCharsets.UTF_8));
  }
}
