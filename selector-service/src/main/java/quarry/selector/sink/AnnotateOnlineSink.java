package quarry.selector.sink;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quarry.activelearning.csv.PlatformNumber;
import quarry.annotateonline.Addresses;
import quarry.annotateonline.AnnotateOnline;
import quarry.annotateonline.PlatformException;
import quarry.annotateonline.Score;
import quarry.annotateonline.Token;
import quarry.contracts.PlatformLink;
import quarry.selector.SelectorConfig;

/**
 * annotate.online: priority scores of items, folder by folder, a hundred a call, as its own client would send them. What was
 * chosen before and is not any more gets 0, since scores of two csvs can not be compared.
 */
@ApplicationScoped
class AnnotateOnlineSink implements Sink {

    private final Optional<AnnotateOnline> platform;

    AnnotateOnlineSink(SelectorConfig config) {
        var settings = config.platform().annotateOnline();
        // only its first address is called from here
        var addresses = new Addresses(settings.url(), settings.url(), settings.url());
        platform = settings.token()
                .map(token -> new AnnotateOnline(
                        addresses, new Token(token), config.platform().timeout()));
    }

    @Override
    public PlatformLink.Kind kind() {
        return PlatformLink.Kind.ANNOTATE_ONLINE;
    }

    @Override
    public List<Call> calls(PlatformLink link, PushedCsv csv) throws SinkException {
        var client = platform.orElseThrow(() ->
                SinkException.forGood("no token of annotate.online is set: SELECTOR_PLATFORM_ANNOTATE_ONLINE_TOKEN"));
        var calls = new ArrayList<Call>();
        // what was chosen before and is not any more would stand before what is
        var last = csv.dropped().stream().map(name -> new Placed(name, BigDecimal.ZERO, link.place(name)));
        for (var chunk : chunks(last)) {
            calls.add(() -> {
                send(client, link.project(), chunk);
                return List.of();
            });
        }
        var rows = csv.rows().stream()
                .map(row -> new Placed(
                        row.name(), PlatformNumber.of(row.value()).stripTrailingZeros(), link.place(row.name())))
                .toList();
        var homeless = rows.stream()
                .filter(row -> row.place().isEmpty())
                .map(Placed::image)
                .toList();
        if (!homeless.isEmpty()) {
            calls.add(() -> homeless);
        }
        for (var chunk : chunks(rows.stream())) {
            calls.add(() -> send(client, link.project(), chunk));
        }
        return calls;
    }

    /** An image with its score and its item, if it can be one. */
    private record Placed(String image, BigDecimal value, Optional<PlatformLink.Place> place) {

        long folder() {
            return place.orElseThrow().folder();
        }

        String item() {
            return place.orElseThrow().item();
        }
    }

    /** What goes in one call: of one folder, and not more than it takes. */
    private static List<List<Placed>> chunks(Stream<Placed> rows) {
        var folders = new LinkedHashMap<Long, List<Placed>>();
        rows.filter(row -> row.place().isPresent())
                .forEach(row -> folders.computeIfAbsent(row.folder(), folder -> new ArrayList<>())
                        .add(row));
        var chunks = new ArrayList<List<Placed>>();
        for (var placed : folders.values()) {
            for (int from = 0; from < placed.size(); from += AnnotateOnline.MOST_SCORES) {
                chunks.add(placed.subList(from, Math.min(placed.size(), from + AnnotateOnline.MOST_SCORES)));
            }
        }
        return chunks;
    }

    private static List<String> send(AnnotateOnline client, long project, List<Placed> placed) throws SinkException {
        try {
            var known = client.score(
                    project,
                    placed.get(0).folder(),
                    placed.stream()
                            .map(one -> new Score(one.item(), one.value()))
                            .toList());
            return placed.stream()
                    .filter(one -> !known.contains(one.item()))
                    .map(Placed::image)
                    .toList();
        } catch (PlatformException e) {
            throw new SinkException(e.getMessage(), e.isPassing(), e);
        }
    }
}
