package org.papilio.peers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.client.solrj.util.ClientUtils;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.NodeConfig;
import org.papilio.benchmarks.Engine;
import org.papilio.benchmarks.SearchLines;
import org.papilio.benchmarks.SearchRecord;

/** Solr inside the process: one core, English analysis, no caches of queries. */
final class Solr implements Engine {

  private static final String CORE = "library";
  private static final int BATCH = 1_000;
  private static final List<String> FIELDS = List.of("title", "author", "abstract", "venue");

  private static final String SETTINGS =
      """
      <config>
        <luceneMatchVersion>9.12</luceneMatchVersion>
        <schemaFactory class="ClassicIndexSchemaFactory"/>
        <indexConfig><ramBufferSizeMB>64</ramBufferSizeMB></indexConfig>
        <updateHandler class="solr.DirectUpdateHandler2"/>
        <requestHandler name="/select" class="solr.SearchHandler"/>
      </config>
      """;

  private static final String SCHEMA =
      """
      <schema name="library" version="1.6">
        <fieldType name="string" class="solr.StrField"/>
        <fieldType name="year" class="solr.IntPointField"/>
        <fieldType name="text" class="solr.TextField">
          <analyzer class="org.apache.lucene.analysis.en.EnglishAnalyzer"/>
        </fieldType>
        <field name="id" type="string" indexed="true" stored="true" required="true"/>
        <field name="title" type="text" indexed="true" stored="true"/>
        <field name="author" type="text" indexed="true" stored="true" multiValued="true"/>
        <field name="abstract" type="text" indexed="true" stored="true"/>
        <field name="venue" type="text" indexed="true" stored="true"/>
        <field name="venue_code" type="string" indexed="true" stored="false" docValues="true"
               useDocValuesAsStored="false"/>
        <field name="year" type="year" indexed="true" stored="false" docValues="true"
               useDocValuesAsStored="false"/>
        <field name="year_code" type="string" indexed="true" stored="false" docValues="true"
               useDocValuesAsStored="false"/>
        <uniqueKey>id</uniqueKey>
      </schema>
      """;

  private final CoreContainer container;
  private final EmbeddedSolrServer server;

  Solr(Path folder) throws Exception {
    Path conf = Files.createDirectories(folder.resolve(CORE).resolve("conf"));
    Files.writeString(conf.resolve("solrconfig.xml"), SETTINGS);
    Files.writeString(conf.resolve("schema.xml"), SCHEMA);
    Files.writeString(folder.resolve(CORE).resolve("core.properties"), "name=" + CORE + "\n");
    container =
        new CoreContainer(
            new NodeConfig.NodeConfigBuilder("node", folder.toAbsolutePath()).build());
    container.load();
    server = new EmbeddedSolrServer(container, CORE);
  }

  @Override
  public void index(List<SearchRecord> records) throws Exception {
    List<SolrInputDocument> batch = new ArrayList<>();
    for (SearchRecord record : records) {
      batch.add(document(record));
      if (batch.size() == BATCH) {
        server.add(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      server.add(batch);
    }
    server.commit();
  }

  private static SolrInputDocument document(SearchRecord record) {
    SolrInputDocument document = new SolrInputDocument();
    document.addField("id", record.id());
    document.addField("title", record.title());
    record.names().forEach(name -> document.addField("author", name));
    if (!record.text().isEmpty()) {
      document.addField("abstract", record.text());
    }
    if (!record.venue().isBlank()) {
      document.addField("venue", record.venue());
      document.addField("venue_code", record.venue());
    }
    if (record.hasYear()) {
      document.addField("year", Integer.parseInt(record.year()));
      document.addField("year_code", record.year());
    }
    return document;
  }

  @Override
  public long search(SearchLines.Line line) throws Exception {
    SolrQuery query = new SolrQuery(text(line.form(), line.words())).setRows(10);
    if (line.form().equals("facet")) {
      query.addFacetField("year_code");
    }
    return total(query);
  }

  private long total(SolrQuery query) throws Exception {
    QueryResponse response = server.query(query);
    return response.getResults().getNumFound();
  }

  private static String text(String form, String[] words) {
    return switch (form) {
      case "phrase" -> everywhere(quoted(String.join(" ", words)));
      case "prefix" -> everywhere(ClientUtils.escapeQueryChars(words[0]) + "*");
      case "bool" ->
          "+%s +(%s %s) -%s"
              .formatted(Arrays.stream(words).map(Solr::quoted).map(Solr::everywhere).toArray());
      case "facet" -> everywhere(quoted(words[0])) + " " + everywhere(quoted(words[1]));
      default -> everywhere(quoted(words[0]));
    };
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String everywhere(String words) {
    return FIELDS.stream()
        .map(field -> field + ":" + words)
        .collect(Collectors.joining(" ", "(", ")"));
  }

  @Override
  public long update(SearchRecord record, String word) throws Exception {
    server.add(document(record));
    server.commit(true, true, true);
    return total(new SolrQuery("title:" + quoted(word)).setRows(10));
  }

  @Override
  public void close() throws Exception {
    server.close();
    container.shutdown();
  }
}
