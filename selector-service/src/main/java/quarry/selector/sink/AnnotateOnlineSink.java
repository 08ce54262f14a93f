package quarry.selector.sink;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import quarry.activelearning.csv.PlatformNumber;
import quarry.annotateonline.Addresses;
import quarry.annotateonline.AnnotateOnline;
import quarry.annotateonline.PlatformException;
import quarry.annotateonline.Score;
import quarry.annotateonline.Token;
import quarry.contracts.PlatformLink;
import quarry.selector.SelectorConfig;

/** annotate.online: priority scores of items, folder by folder, a hundred a call, as its own client would send them. */
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
        var homeless = new ArrayList<String>();
        var folders = new LinkedHashMap<Long, List<Placed>>();
        for (var row : csv.rows()) {
            link.place(row.name())
                    .ifPresentOrElse(
                            place -> folders.computeIfAbsent(place.folder(), folder -> new ArrayList<>())
                                    .add(new Placed(row, place)),
                            () -> homeless.add(row.name()));
        }
        var calls = new ArrayList<Call>();
        if (!homeless.isEmpty()) {
            calls.add(() -> homeless);
        }
        folders.forEach((folder, placed) -> {
            for (int from = 0; from < placed.size(); from += AnnotateOnline.MOST_SCORES) {
                var chunk = placed.subList(from, Math.min(placed.size(), from + AnnotateOnline.MOST_SCORES));
                calls.add(() -> send(client, link.project(), folder, chunk));
            }
        });
        return calls;
    }

    /** A row of the csv with its item. */
    private record Placed(PushedCsv.Row row, PlatformLink.Place place) {

        Score score() {
            return new Score(place.item(), PlatformNumber.of(row.value()).stripTrailingZeros());
        }
    }

    private static List<String> send(AnnotateOnline client, long project, long folder, List<Placed> placed)
            throws SinkException {
        try {
            var known = client.score(
                    project, folder, placed.stream().map(Placed::score).toList());
            return placed.stream()
                    .filter(one -> !known.contains(one.place().item()))
                    .map(one -> one.row().name())
                    .toList();
        } catch (PlatformException e) {
            throw new SinkException(e.getMessage(), e.isPassing(), e);
        }
    }
}
