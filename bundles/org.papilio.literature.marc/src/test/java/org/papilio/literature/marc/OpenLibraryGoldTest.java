package org.papilio.literature.marc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.papilio.literature.api.LiteratureFormat;
import org.papilio.literature.api.LiteratureRecord;
import org.papilio.literature.api.Name;
import org.papilio.literature.api.text.SourceFile;
import org.papilio.literature.tck.SharedData;

/**
 * Open Library's records beside what it expects of them: title, year, first creator, first
 * publisher, ISBN, pages. Letters and digits are compared; each difference has its reason here.
 */
class OpenLibraryGoldTest {

  private static final Map<String, String> EXPLAINED = new TreeMap<>();

  private static void because(String reason, String... differences) {
    for (String difference : differences) {
      EXPLAINED.put(difference, reason);
    }
  }

  static {
    because(
        "A title of nobility or office (100 $c) is no part of a name in CSL.",
        "00schlgoog: creator: Yehudai ben Naḥman gaon | Yehudai ben Naḥman",
        "1733mmoiresdel00vill: creator: Villars, Pierre marquis de | Villars, Pierre",
        "memoirsofjosephf00fouc_meta: creator: Fouché, Joseph duc d'Otrante | Fouché, Joseph");
    because(
        "The publisher of a thesis is its university (502), as CSL has it.",
        "13dipolarcycload00burk: publisher:  | University of Florida",
        "13dipolarcycload00burk_meta: publisher:  | University of Florida");
    because(
        "Open Library prefers the linked script of 880; here the romanised title and name stand"
            + " first, and the title in its script is the original title.",
        "710_org_name_in_direct_order: creator: 首都师范大学 (Beijing, China). 中国诗歌硏究中心 | Shou du shi fan"
            + " da xue (Beijing, China). Zhongguo shi ge yan jiu zhong xin",
        "710_org_name_in_direct_order: title: 中国诗歌研究动态 Newsletter of the Chinese poetry studies |"
            + " Zhongguo shi ge yan jiu dong tai = Newsletter of the Chinese poetry studies",
        "880_Nihon_no_chasho: creator: 林屋 辰三郎 | Hayashiya, Tatsusaburō",
        "880_Nihon_no_chasho: title: 日本 の 茶書 | Nihon no chasho",
        "880_alternate_script: title: 乔布斯的秘密日记 | Qiaobusi de mi mi ri ji",
        "880_arabic_french_many_linkages: creator: مودن، عبد الرحمن | El Moudden, Abderrahmane",
        "880_arabic_french_many_linkages: title: انتقال الأفكار و التقنيات في المغارب و العالم"
            + " المتوسطي | Intiqāl al-afkār wa-al-taqnīyāt fī al-Maghārib wa-al-ʻālam"
            + " al-mutawassiṭī",
        "880_publisher_unlinked: title: זה גדול! ספר על הדברים הגדולים באמת | Zeh gadol?",
        "nybc200247: creator: דובנאוו, שמעון | Dubnow, Simon",
        "nybc200247: title: צום הונדערטסטן געבוירנטאג פון שמעון דובנאוו zamlung | Tsum hundertsṭn"
            + " geboyrnṭog fun Shimon Dubnoṿ: zamlung");
    because(
        "An ISBN in 020 $z is one that the record calls invalid or of another edition.",
        "880_arabic_french_many_linkages: ISBN: 9789981591572 | ");
    because(
        "A remainder of the title in brackets is kept.",
        "880_table_of_contents: title: Zhiznʹ ėto teatr | Zhiznʹ ėto teatr: [rasskazy, roman]");
    because(
        "A name with a title (700 $t) is a work that is contained, not a creator.",
        "bijouorannualofl1828cole: creator: Coleridge, Samuel Taylor | -",
        "bijouorannualofl1828cole_meta: creator: Coleridge, Samuel Taylor | -");
    because("Nine digits are no ISBN.", "collingswood_520aa: ISBN: 087279811 | ");
    because("Sixteen minutes are no pages.", "collingswood_520aa: pages: 16 | ");
    because(
        "A preliminary leaf is counted as a page; Open Library gives none.",
        "flatlandromanceo00abbouoft: pages:  | 1",
        "flatlandromanceo00abbouoft_meta: pages:  | 1");
    because(
        "The field 100 has no $a, so there is no name in it.",
        "henrywardbeecher00robauoft_meta: creator: ROBA 1 | -");
    because(
        "Open Library lists persons before organisations; here the main entry is first.",
        "ithaca_college_75002321: creator: Pechman, Joseph A. | Brookings Institution, Washington,"
            + " D.C. Panel on Social Experimentation",
        "talis_856: creator: Bard, Mitchell Geoffrey | American-Israeli Cooperative Enterprise",
        "warofrebellionco1473unit: creator: Scott, Robert N. | United States. War Dept",
        "warofrebellionco1473unit_meta: creator: Scott, Robert N. | United States. War Dept");
    because(
        "Unknown places, publishers and years are left empty.",
        "ithaca_two_856u: publisher: [s.n.] | ",
        "soilsurveyrepor00statgoog: year: [n.d.] | ",
        "test-publish-sn-sl-nd: place: [s.l.] | ",
        "test-publish-sn-sl-nd: publisher: [s.n.] | ",
        "test-publish-sn-sl-nd: year: [n.d.] | ",
        "test-publish-sn-sl: place: [s.l.] | ",
        "test-publish-sn-sl: publisher: [s.n.] | ");
    because(
        "The extent in pages is given; Open Library takes it for none.",
        "test-publish-sn-sl: pages:  | 7");
    because(
        "The decade 190u is read from the imprint, between 1900 and 1909.",
        "test-publish-sn-sl: year: 190u | 1900");
    because(
        "Statements of responsibility of several works stand in the remainder of the title.",
        "talis_multi_work_tiles: title: The history of Little Jack | The history of Little Jack. by"
            + " Mary Wollstonecraft, with a preface for the Garland edition by Isaac Kramnick. by"
            + " Mary Wollstonecraft, with a preface for the Garland edition by Isaac Kramnick. with"
            + " six engravings by William Blake, with a preface for the Garland edition by Miriam"
            + " Brody Kramnick (Original stories from real life)");
    because(
        "128 are volumes, which stand as such.",
        "warofrebellionco1473unit: pages: 128 | ",
        "warofrebellionco1473unit_meta: pages: 128 | ");
    because(
        "The extent, 390, does not say of what; Open Library takes it for pages.",
        "talis_740: pages: 390 | ");
  }

  private final List<String> differences = new ArrayList<>();

  @Test
  void recordsEqualTheExpectationsOrTheDifferenceIsExplained() throws IOException {
    int files = 0;
    for (Path expected :
        SharedData.files("literature/marc/openlibrary", n -> n.endsWith(".json"))) {
      boolean xml = String.valueOf(expected.getParent().getFileName()).startsWith("xml");
      String name = String.valueOf(expected.getFileName()).replace(".json", "");
      Path input =
          expected
              .getParent()
              .resolveSibling(xml ? "xml_input" : "bin_input")
              .resolve(name + (xml ? "_marc.xml" : ".mrc"));
      LiteratureFormat format = xml ? new MarcXmlFormat() : new MarcFormat();
      LiteratureRecord record = Samples.read(format, SourceFile.of(input)).records().getFirst();
      compare(name, MarcJson.parse(Files.readString(expected)), record);
      files++;
    }
    assertEquals(60, files);
    assertEquals(
        List.copyOf(EXPLAINED.keySet()), differences.stream().sorted().distinct().toList());
  }

  private void compare(String name, Map<?, ?> gold, LiteratureRecord record) {
    String subtitle = text(gold.get("subtitle"));
    same(name, "title", text(gold.get("title")) + " " + subtitle, record.title());
    String year = record.year().isPresent() ? String.valueOf(record.year().getAsInt()) : "";
    same(name, "year", text(gold.get("publish_date")), year);
    same(name, "publisher", first(gold.get("publishers")), record.text("publisher"));
    same(name, "place", first(gold.get("publish_places")), record.text("publisher-place"));
    same(name, "pages", text(gold.get("number_of_pages")), record.text("number-of-pages"));
    String isbn = first(gold.get("isbn_10"));
    same(
        name,
        "ISBN",
        record.text("ISBN").length() > 10 || isbn.isEmpty() ? first(gold.get("isbn_13")) : isbn,
        record.text("ISBN"));
    String author =
        gold.get("authors") instanceof List<?> list
                && list.getFirst() instanceof Map<?, ?> map
                && map.get("name") instanceof String creator
            ? creator
            : "";
    Name ours =
        record.creators().isEmpty()
            ? record.names("contributor").stream().findFirst().orElse(Name.literal("-"))
            : record.creators().getFirst();
    same(name, "creator", author, ours.inverted());
  }

  private void same(String file, String what, String gold, String ours) {
    if (!letters(gold).equals(letters(ours))) {
      differences.add(file + ": " + what + ": " + gold.strip() + " | " + ours);
    }
  }

  private static String text(Object value) {
    return value == null ? "" : String.valueOf(value);
  }

  private static String first(Object list) {
    return list instanceof List<?> values && !values.isEmpty() ? text(values.getFirst()) : "";
  }

  private static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
