package quarry.trainer.run;

import jakarta.persistence.Converter;
import quarry.contracts.Event;

/** An event in a column. */
@Converter
final class EventColumn extends JsonColumn<Event> {

    EventColumn() {
        super(Event.class);
    }
}
