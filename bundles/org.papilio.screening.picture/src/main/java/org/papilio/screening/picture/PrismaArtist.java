package org.papilio.screening.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.papilio.picture.api.Typefaces;
import org.papilio.platform.text.Messages;
import org.papilio.screening.api.PrismaDrawing;
import org.papilio.screening.api.PrismaFlow;
import org.papilio.workbench.api.Picture;
import org.papilio.workbench.api.PictureTable;

/** Draws PRISMA flows. */
@Component
public final class PrismaArtist implements PrismaDrawing {

  private final Typefaces typefaces;

  @Activate
  public PrismaArtist(@Reference Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  @Override
  public Picture draw(PrismaFlow flow, String revision, Locale language) {
    Messages messages = Messages.of(PrismaArtist.class, language);
    String title = messages.text("title", flow.title());
    String words = words(flow, messages);
    PrismaPicture picture = new PrismaPicture(typefaces, messages);
    String svg = picture.draw(title, FlowBoxes.of(flow, messages), words);
    return new Picture(
        title,
        revision,
        svg,
        PrismaPicture.WIDTH,
        picture.height(),
        picture.boxes(),
        words,
        tables(flow, messages),
        List.of(messages.text("form")));
  }

  private static String words(PrismaFlow flow, Messages messages) {
    int before = flow.duplicates() + flow.removedByProgram() + flow.removed();
    String words =
        messages.text(
            flow.fullText() ? "text" : "text.short",
            flow.identified(),
            flow.sources().size(),
            before,
            flow.duplicates(),
            flow.screened(),
            flow.excludedAtTitle(),
            flow.sought(),
            flow.notRetrieved(),
            flow.assessed(),
            flow.excludedAtText().stream().mapToInt(PrismaFlow.ReasonCount::reports).sum(),
            flow.studies(),
            flow.reports(),
            flow.cases());
    boolean awaiting = flow.awaitingScreening() + flow.awaitingAssessment() > 0;
    return awaiting
        ? words
            + " "
            + messages.text("text.awaiting", flow.awaitingScreening(), flow.awaitingAssessment())
        : words;
  }

  private static List<PictureTable> tables(PrismaFlow flow, Messages messages) {
    List<PictureTable> tables = new ArrayList<>();
    List<List<String>> sources =
        flow.sources().stream()
            .map(
                count ->
                    List.of(
                        count.source().name(),
                        messages.text("source." + count.source().kind()),
                        String.valueOf(count.records())))
            .toList();
    tables.add(
        new PictureTable(
            messages.text("table.sources"),
            List.of(
                messages.text("table.source"),
                messages.text("table.kind"),
                messages.text("table.number")),
            sources));
    List<List<String>> steps = new ArrayList<>();
    flow.numbers()
        .forEach(
            (name, number) -> {
              String key = name.equals("studies") ? "included" : name;
              String label = messages.text(key, "").replaceAll("\\s*\\(n = \\):?", "");
              steps.add(List.of(label, String.valueOf(number)));
            });
    tables.add(
        new PictureTable(
            messages.text("table.flow"),
            List.of(messages.text("table.step"), messages.text("table.number")),
            steps));
    tables.add(
        new PictureTable(
            messages.text("table.reasons"),
            List.of(messages.text("table.reason"), messages.text("table.number")),
            flow.excludedAtText().stream()
                .map(count -> List.of(count.reason(), String.valueOf(count.reports())))
                .toList()));
    return tables;
  }
}
