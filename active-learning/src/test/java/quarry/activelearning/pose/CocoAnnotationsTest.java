package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CocoAnnotationsTest {

    private static final String CATEGORY = "{'id':1,'name':'person','supercategory':'person','keypoints':['nose']}";
    private static final String IMAGE = "{'id':7,'file_name':'7.jpg','width':100,'height':80,'license':3}";
    private static final String NOBODY = String.join(",", Collections.nCopies(16, "0,0,0"));

    @TempDir
    Path directory;

    @Test
    void personsComeWithTheirImages() throws IOException {
        // the annotations stand before what they speak of, and are full of what nobody needs
        var read = read(
                """
                {'info':{'year':2017,'contributors':['a','b']},
                 'annotations':[%s,%s],
                 'categories':[%s],
                 'images':[%s,{'id':8,'file_name':'8.jpg','width':10,'height':20}]}
                """
                        .formatted(
                                annotation(1, "'iscrowd':0"),
                                annotation(2, "'iscrowd':1")
                                        .replace("12,22,2", "0,0,0")
                                        .replace("'num_keypoints':1", "'num_keypoints':0"),
                                CATEGORY,
                                IMAGE));

        assertThat(read.problems()).isEmpty();
        assertThat(read.images()).extracting(CocoImage::file).containsExactly("7.jpg", "8.jpg");
        var persons = read.images().get(0).persons();
        assertThat(persons).hasSize(2);
        assertThat(persons.get(0).box()).isEqualTo(new Box(10, 20, 30, 40));
        assertThat(persons.get(0).area()).isEqualTo(500.5);
        assertThat(persons.get(0).keypoints().get(0)).isEqualTo(new Keypoint(12, 22, 2));
        assertThat(persons.get(0).teaches()).isTrue();
        assertThat(persons.get(1).crowd()).isTrue();
        assertThat(persons.get(1).teaches()).isFalse();
        assertThat(read.images().get(1).teaches()).isFalse();
    }

    @Test
    void aBoxIsCutOffAtTheBordersOfTheImage() throws IOException {
        var read = with(annotation(1, "'iscrowd':0").replace("[10,20,30,40]", "[-0.5,50,30,30.25]"));

        assertThat(read.images().get(0).persons().get(0).box()).isEqualTo(new Box(0, 50, 30, 30));
    }

    @Test
    void whatIsMissingIsAsInALabel() throws IOException {
        var read = with(annotation(1, "'other':0").replace("'area':500.5,", "").replace("'num_keypoints':1,", ""));

        assertThat(read.problems()).isEmpty();
        assertThat(read.images().get(0).persons().get(0).area()).isEqualTo(1200);
        assertThat(read.images().get(0).persons().get(0).crowd()).isFalse();
    }

    @Test
    void anEntryThatMakesNoSenseIsListedAndTheOthersStay() throws IOException {
        var good = annotation(1, "'iscrowd':0");
        listed(good.replace("[10,20,30,40]", "[10,20,30]"), "annotation 9: bbox: must be 4 numbers");
        listed(good.replace("12,22,2", "12,22,3"), "annotation 9: keypoints: visibility must be 0, 1 or 2, not 3.0");
        listed(good.replace("12,22,2", "12,22"), "annotation 9: keypoints: must be 51 numbers");
        listed(good.replace("12,22,2", "'a',22,2"), "annotation 9: keypoints: must be a number");
        listed(
                good.replace("'num_keypoints':1", "'num_keypoints':5"),
                "annotation 9: num_keypoints: must be 1, the number of labelled joints");
        listed(good.replace("'iscrowd':0", "'iscrowd':'no'"), "annotation 9: iscrowd: must be a whole number");
        listed(good.replace("'image_id':7", "'image_id':6"), "annotation 9: image_id: no image 6");
        listed(
                good.replace("'category_id':1", "'category_id':2"),
                "annotation 9 of 7.jpg: category_id: is not that of a person");
        listed(
                good.replace("12,22,2", "12,95,2"),
                "annotation 9 of 7.jpg: keypoints[0]: must lie inside the image of 100 x 80");
        listed(
                good.replace("[10,20,30,40]", "[10,20,0,40]"),
                "annotation 9 of 7.jpg: box: must be larger than one pixel each way");
        listed(good.replace("500.5", "-1"), "annotation 9 of 7.jpg: area: must be more than 0");
    }

    private void listed(String annotation, String problem) throws IOException {
        var read = with(annotation.replace("'id':1,", "'id':9,") + "," + annotation(1, "'iscrowd':0"));

        assertThat(read.problems()).containsExactly("person_keypoints_train2017.json: " + problem);
        assertThat(read.images().get(0).persons()).hasSize(1);
    }

    @Test
    void theFirstOfTwoEntriesWithOneNumberStays() throws IOException {
        var read = with(annotation(1, "'iscrowd':0") + "," + annotation(1, "'iscrowd':1"));

        assertThat(read.problems()).containsExactly("person_keypoints_train2017.json: annotation 1: id: occurs twice");
        assertThat(read.images().get(0).persons().get(0).crowd()).isFalse();
    }

    @Test
    void anImageOfImpossibleSizeOrPlaceIsListed() throws IOException {
        var read = read(
                """
                {'images':[{'id':1,'file_name':'a.jpg','width':0,'height':5},
                           {'id':2,'file_name':'../b.jpg','width':5,'height':5},
                           {'file_name':'c.jpg','width':5,'height':5},
                           %s],
                 'annotations':[],'categories':[%s]}
                """
                        .formatted(IMAGE, CATEGORY));

        assertThat(read.problems())
                .containsExactly(
                        "person_keypoints_train2017.json: image 1: width: must be a number of pixels",
                        "person_keypoints_train2017.json: image 2: file_name: must be a name without folders",
                        "person_keypoints_train2017.json: image without id: id: must be a whole number");
        assertThat(read.images()).extracting(CocoImage::id).containsExactly(7L);
    }

    @Test
    void aFileThatIsDamagedAsAWholeIsRefusedByName() {
        refused("[]", "no JSON object");
        refused("{'images':[],'categories':[]}", "no category person");
        refused("{'images':{}}", "images must be a list");
        refused("{'images':[{'id':1", "Unexpected end-of-input");
    }

    private void refused(String json, String reason) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(directory.resolve("person_keypoints_train2017.json") + ": " + reason);
    }

    private CocoAnnotations with(String annotations) throws IOException {
        return read("{'images':[%s],'categories':[%s],'annotations':[%s]}".formatted(IMAGE, CATEGORY, annotations));
    }

    private CocoAnnotations read(String json) throws IOException {
        var file = directory.resolve("person_keypoints_train2017.json");
        Files.writeString(file, json.replace('\'', '"'));
        return CocoAnnotations.read(file);
    }

    private static String annotation(long id, String crowd) {
        return ("{'id':%d,'image_id':7,'category_id':1,%s,'area':500.5,'bbox':[10,20,30,40],'num_keypoints':1,"
                        + "'keypoints':[12,22,2,%s],'segmentation':[[1,2,3,4,5,6]]}")
                .formatted(id, crowd, NOBODY);
    }
}
