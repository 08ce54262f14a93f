package quarry.activelearning.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import quarry.activelearning.weights.Tensor;

/**
 * How the tensors of a file fit a network, by name, ascending.
 *
 * @param loaded names that fit
 * @param missing names that the network has and the file has not
 * @param unknown names that the file has and the network has not
 * @param misshapen names that both have, and what differs
 */
public record LoadReport(
        List<String> loaded, List<String> missing, List<String> unknown, Map<String, String> misshapen) {

    /** Compares; changes nothing. */
    public static LoadReport of(Layout layout, Map<String, Tensor> tensors) {
        var loaded = new TreeSet<String>();
        var missing = new TreeSet<String>();
        var unknown = new TreeSet<>(tensors.keySet());
        var misshapen = new TreeMap<String, String>();
        for (var spec : layout.specs()) {
            unknown.remove(spec.name());
            var tensor = tensors.get(spec.name());
            if (tensor == null) {
                missing.add(spec.name());
            } else if (spec.fits(tensor)) {
                loaded.add(spec.name());
            } else {
                misshapen.put(spec.name(), "should be " + spec.form() + ", but is " + Tensors.form(tensor));
            }
        }
        return new LoadReport(List.copyOf(loaded), List.copyOf(missing), List.copyOf(unknown), misshapen);
    }

    /** Whether the file has exactly what the network needs. */
    public boolean complete() {
        return missing.isEmpty() && unknown.isEmpty() && misshapen.isEmpty();
    }

    /** One line that names everything that does not fit. */
    @Override
    public String toString() {
        var text = new StringBuilder().append(loaded.size()).append(" fit");
        if (!missing.isEmpty()) {
            text.append(", missing ").append(missing);
        }
        if (!unknown.isEmpty()) {
            text.append(", unknown ").append(unknown);
        }
        misshapen.forEach(
                (name, difference) -> text.append(", ").append(name).append(' ').append(difference));
        return text.toString();
    }
}
