package org.papilio.literature.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The files of the shared literature that bring no record, and why that is right. */
final class RefusedFiles {

  private record Refused(String pattern, long count, String reason) {}

  private static final List<Refused> ALL =
      List.of(
          new Refused("README\\.md", 1, "a text for people"),
          new Refused(
              "bib-bbt-pairs/.*\\.json",
              92,
              "what another program makes of the file beside it: the measure, no exchange"),
          new Refused(
              "corpus/acl-anthology-2019\\.jsonl\\.gz",
              1,
              "a corpus with fields of its own, for measuring the search"),
          new Refused("corpus/queries-200\\.tsv", 1, "questions"),
          new Refused("csl-json/csl-(?:citation|data)\\.json", 2, "schemas"),
          new Refused("dedup/.*(?:_gt|_perfectMapping)\\.csv", 2, "judgements"),
          new Refused(
              "import-jabref/(?i:.*empty(?:File|MsBib_Test)?)\\.(?:txt|xml|isi)",
              4,
              "no record in it"),
          new Refused(
              "import-jabref/(?:MODS|Medline)ImporterTestMinimal(?:Entry)?\\.(?:bib|xml)",
              4,
              "an empty record"),
          new Refused("import-jabref/CffImporterTestInvalid[12]\\.cff", 2, "broken on purpose"),
          new Refused("import-jabref/OvidImporterTest2Invalid\\.txt", 1, "broken on purpose"),
          new Refused(
              "import-jabref/Medline.*(?:MalformedEntry|InvalidFormat)\\.xml",
              2,
              "broken on purpose"),
          new Refused("import-jabref/MarcXmlParserTestNotes\\.bib", 1, "a type without an entry"),
          new Refused("import-jabref/InspecImportTest(?:False)?\\.txt", 2, "no tag in it"),
          new Refused("import-jabref/Endnote\\.pattern\\.no_enw", 1, "one tag without a value"),
          new Refused("import-jabref/encrypted\\.pdf", 1, "protected by a password"),
          new Refused(
              "ir/.*",
              12,
              "test collections: texts, questions and judgements without the form of a record"),
          new Refused(
              "marc/marc4j/(?:summerland-)?(?:indented-)?marc-json\\.json",
              3,
              "a draft of MARC in JSON that is no JSON: names without quotes, lists without"
                  + " commas"),
          new Refused(
              "marc/recordmanager/legacy_v[123]\\.json",
              3,
              "the inner form of a program, not for exchange"),
          new Refused(
              "marc/recordmanager/(?:eaccpf1|forward1|lido[123])\\.xml",
              5,
              "people, films and things of museums, no literature"),
          new Refused(
              "marc/(?:pymarc|ruby-marc)/test_(?:marc8|utf8)\\.txt",
              4,
              "lines of text in an encoding"),
          new Refused("marc/solrmarc/hathi_upd_20161107\\.del", 1, "empty"),
          new Refused("marc/traject/namespace-test\\.xml", 1, "elements without meaning"),
          new Refused(
              "oai-pmh/(?:.*error_response|identify_response|list_sets_response)\\.xml",
              4,
              "answers that carry no records"),
          new Refused(
              "oai-pmh/list_records_(?:token_)?response\\.xml",
              2,
              "records with an empty element in place of metadata"));

  /** How many files each pattern stands for. */
  static final Map<String, Long> COUNTS =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Refused::pattern, Refused::count));

  private RefusedFiles() {}

  /** Why the file brings no record; empty when it should bring some. */
  static Optional<String> reason(String name) {
    return ALL.stream().filter(one -> name.matches(one.pattern())).map(Refused::reason).findFirst();
  }
}
