package org.papilio.literature.medline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.tagged.TaggedMapping;
import org.papilio.literature.api.tagged.TaggedRecord;
import org.papilio.literature.api.tagged.XmlUnits;

/** What the elements of PubMed's XML mean, by way of the tags of MEDLINE. */
final class PubmedMapping implements TaggedMapping {

  static final String ID = "pubmed-xml";

  /** Order of the document types of January 2019 and later. */
  private static final List<String> ORDER =
      List.of(
          "MedlineCitation/@Status",
          "MedlineCitation/PMID",
          "MedlineCitation/DateCreated",
          "MedlineCitation/DateCompleted",
          "MedlineCitation/DateRevised",
          "MedlineCitation/Article/@PubModel",
          "MedlineCitation/Article/Journal/ISSN",
          "MedlineCitation/Article/Journal/JournalIssue/@CitedMedium",
          "MedlineCitation/Article/Journal/JournalIssue/Volume",
          "MedlineCitation/Article/Journal/JournalIssue/Issue",
          "MedlineCitation/Article/Journal/JournalIssue/PubDate",
          "MedlineCitation/Article/Journal/Title",
          "MedlineCitation/Article/Journal/ISOAbbreviation",
          "MedlineCitation/Article/ArticleTitle",
          "MedlineCitation/Article/Pagination",
          "MedlineCitation/Article/ELocationID",
          "MedlineCitation/Article/Abstract",
          "MedlineCitation/Article/AuthorList",
          "MedlineCitation/Article/Language",
          "MedlineCitation/Article/DataBankList",
          "MedlineCitation/Article/GrantList",
          "MedlineCitation/Article/PublicationTypeList",
          "MedlineCitation/Article/VernacularTitle",
          "MedlineCitation/Article/ArticleDate",
          "MedlineCitation/MedlineJournalInfo/Country",
          "MedlineCitation/MedlineJournalInfo/MedlineTA",
          "MedlineCitation/MedlineJournalInfo/NlmUniqueID",
          "MedlineCitation/MedlineJournalInfo/ISSNLinking",
          "MedlineCitation/ChemicalList",
          "MedlineCitation/SupplMeshList",
          "MedlineCitation/CitationSubset",
          "MedlineCitation/CommentsCorrectionsList",
          "MedlineCitation/GeneSymbolList",
          "MedlineCitation/MeshHeadingList",
          "MedlineCitation/NumberOfReferences",
          "MedlineCitation/PersonalNameSubjectList",
          "MedlineCitation/OtherID",
          "MedlineCitation/OtherAbstract",
          "MedlineCitation/KeywordList",
          "MedlineCitation/CoiStatement",
          "MedlineCitation/SpaceFlightMission",
          "MedlineCitation/InvestigatorList",
          "MedlineCitation/GeneralNote",
          "PubmedData/History",
          "PubmedData/PublicationStatus",
          "PubmedData/ArticleIdList",
          "PubmedData/ReferenceList",
          "BookDocument/PMID",
          "BookDocument/ArticleIdList",
          "BookDocument/Book/Publisher",
          "BookDocument/Book/BookTitle",
          "BookDocument/Book/PubDate",
          "BookDocument/Book/BeginningDate",
          "BookDocument/Book/EndingDate",
          "BookDocument/Book/AuthorList",
          "BookDocument/Book/InvestigatorList",
          "BookDocument/Book/Volume",
          "BookDocument/Book/VolumeTitle",
          "BookDocument/Book/Edition",
          "BookDocument/Book/CollectionTitle",
          "BookDocument/Book/Isbn",
          "BookDocument/Book/ELocationID",
          "BookDocument/Book/Medium",
          "BookDocument/LocationLabel",
          "BookDocument/ArticleTitle",
          "BookDocument/VernacularTitle",
          "BookDocument/Pagination",
          "BookDocument/Language",
          "BookDocument/AuthorList",
          "BookDocument/InvestigatorList",
          "BookDocument/PublicationType",
          "BookDocument/Abstract",
          "BookDocument/Sections",
          "BookDocument/KeywordList",
          "BookDocument/ContributionDate",
          "BookDocument/DateRevised");

  static final XmlUnits UNITS = new XmlUnits(PubmedUnits.STEPS, ORDER);

  private static final Map<String, Set<String>> VARIABLES =
      Map.ofEntries(
          Map.entry("PMID", Set.of("PMID")),
          Map.entry("Article/ArticleTitle", Set.of("title")),
          Map.entry("ArticleTitle", Set.of("title", "type")),
          Map.entry("Article/VernacularTitle", Set.of("original-title")),
          Map.entry("VernacularTitle", Set.of("original-title")),
          Map.entry("Article/Journal/Title", Set.of("container-title")),
          Map.entry("Article/Journal/ISOAbbreviation", Set.of("container-title-short")),
          Map.entry("MedlineJournalInfo/MedlineTA", Set.of("container-title-short")),
          Map.entry("Article/Journal/ISSN", Set.of("ISSN")),
          Map.entry("Article/Journal/JournalIssue/Volume", Set.of("volume")),
          Map.entry("Article/Journal/JournalIssue/Issue", Set.of("issue")),
          Map.entry("Article/Journal/JournalIssue/PubDate", Set.of("issued")),
          Map.entry("Article/ArticleDate", Set.of("available-date")),
          Map.entry("Article/Pagination", Set.of("page")),
          Map.entry("Pagination", Set.of("page")),
          Map.entry("Article/ELocationID", Set.of("DOI")),
          Map.entry("ArticleIdList", Set.of("DOI", "PMCID", "PMID")),
          Map.entry("Article/Abstract", Set.of("abstract")),
          Map.entry("Abstract", Set.of("abstract")),
          Map.entry("Article/AuthorList", Set.of("author", "editor")),
          Map.entry("AuthorList", Set.of("author", "editor")),
          Map.entry("Article/Language", Set.of("language")),
          Map.entry("Language", Set.of("language")),
          Map.entry("Article/PublicationTypeList", Set.of("type")),
          Map.entry("PublicationType", Set.of("type")),
          Map.entry("MedlineJournalInfo/Country", Set.of("publisher-place")),
          Map.entry("GeneralNote", Set.of("note")),
          Map.entry("PublicationStatus", Set.of("status")),
          Map.entry("MeshHeadingList", Set.of("keyword", "bodies")),
          Map.entry("KeywordList", Set.of("keyword", "bodies")),
          Map.entry("Book/Publisher", Set.of("publisher", "publisher-place")),
          Map.entry("Book/BookTitle", Set.of("title", "container-title")),
          Map.entry("Book/PubDate", Set.of("issued")),
          Map.entry("Book/AuthorList", Set.of("author", "editor")),
          Map.entry("Book/Volume", Set.of("volume")),
          Map.entry("Book/VolumeTitle", Set.of("volume-title")),
          Map.entry("Book/CollectionTitle", Set.of("collection-title")),
          Map.entry("Book/Edition", Set.of("edition")),
          Map.entry("Book/ELocationID", Set.of("DOI")),
          Map.entry("Book/Isbn", Set.of("ISBN")));

  private final MedlineMapping medline = new MedlineMapping();

  @Override
  public String format() {
    return ID;
  }

  @Override
  public Set<String> variables(String unit) {
    return VARIABLES.getOrDefault(unit.substring(unit.indexOf('/') + 1), Set.of());
  }

  @Override
  public LiteratureRecord read(TaggedRecord units) {
    return medline.read(PubmedUnits.toTags(units));
  }

  @Override
  public TaggedRecord write(LiteratureRecord record) {
    return PubmedWriting.write(record, medline.write(record));
  }
}
