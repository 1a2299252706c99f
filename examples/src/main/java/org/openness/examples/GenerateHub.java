package org.openness.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongFunction;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Access;
import org.openness.core.release.Base.Relation;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

/**
 * Makes up the models of a hub: {@code GenerateHub 1000000 hub 42 > hub.jsonl} writes a million listings,
 * {@code GenerateHub 1000000 records 42} the same models as records of this library.
 *
 * <p>How often licenses, gates and gaps occur is counted on real listings and cards of 2022 to 2024: without a license
 * half of the cards until 2023 and a ninth since; of the language models of 2024 a fifth {@code llama2} and a seventh
 * {@code other}; no weight file in 23 of 100 repositories; 2 in 100 gated. A model depends on its number and the seed
 * alone, so any part of a hub can be made anywhere.
 */
public final class GenerateHub {

    private static final String[] BEFORE_2024 = {
        "55 apache-2.0",
        "25 mit",
        "5 cc-by-4.0",
        "5 openrail",
        "4 creativeml-openrail-m",
        "2 cc-by-nc-4.0",
        "2 afl-3.0",
        "1 gpl-3.0",
        "1 other"
    };
    private static final String[] SINCE_2024 = {
        "33 apache-2.0",
        "21 llama2",
        "15 other",
        "10 mit",
        "6 cc-by-nc-4.0",
        "4 llama3",
        "4 llama3.1",
        "3 gemma",
        "2 cc-by-4.0",
        "1 openrail",
        "1 BSD-3"
    };
    private static final String[] LICENSE_NAMES = {"modified-mit", "qwen", "deepseek", "yi-license", "license"};
    private static final String[] LIBRARIES = {"transformers", "diffusers", "peft", "sentence-transformers", "timm"};
    private static final String[] SETS = {
        "wikimedia/wikipedia", "allenai/c4", "bigcode/the-stack", "glue", "squad", "imdb", "common_voice", "oscar"
    };
    private static final Component[] DOCUMENTED = {
        Component.ARCHITECTURE,
        Component.INFERENCE_CODE,
        Component.TRAINING_CODE,
        Component.DATA_PREPARATION_CODE,
        Component.EVALUATION_CODE,
        Component.SUPPORTING_LIBRARIES
    };

    private final long seed;

    /** Begins a hub: the same seed gives the same models on every machine. */
    public GenerateHub(long seed) {
        this.seed = seed;
    }

    /** Returns the name of a model, by its number from 0. */
    public String name(long number) {
        return "org-" + random(number, 1).nextInt(5_000) + "/model-" + number;
    }

    private SplittableRandom random(long number, int purpose) {
        return new SplittableRandom((seed * 31 + purpose) * 0x9E3779B97F4A7C15L + number);
    }

    /** Returns the listing of a model, by its number from 0; its bases have lower numbers. */
    public HubModel model(long number) {
        SplittableRandom random = random(number, 2);
        int year = 2022 + pick(random, 8, 22, 35, 35);
        PartialDate created = PartialDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        boolean licensed = !in100(random, year < 2024 ? 50 : 11);
        List<String> licenses = new ArrayList<>();
        if (licensed) {
            licenses.add(word(random, year < 2024 ? BEFORE_2024 : SINCE_2024));
            if (in100(random, 1) && !licenses.contains("mit")) {
                licenses.add("mit");
            }
        }
        Optional<String> licenseName = licenses.contains("other") && in100(random, 60)
                ? Optional.of(LICENSE_NAMES[random.nextInt(LICENSE_NAMES.length)])
                : Optional.empty();
        Optional<String> gate = year == 2022
                ? Optional.empty()
                : Optional.of(in100(random, 98) ? "false" : in100(random, 67) ? "auto" : "manual");
        List<String> bases = new ArrayList<>();
        Optional<Relation> relation = Optional.empty();
        if (number > 0 && in100(random, year < 2024 ? 1 : 9)) {
            boolean merge = in100(random, 15);
            relation = Optional.of(
                    merge
                            ? Relation.MERGE
                            : new Relation[] {Relation.FINE_TUNE, Relation.QUANTIZATION, Relation.ADAPTER}
                                    [pick(random, 45, 35, 20)]);
            for (int i = merge ? 2 : 1; i > 0; i--) {
                // Few models are the base of many.
                String base = name((long) (number * Math.pow(random.nextDouble(), 4)));
                if (!bases.contains(base)) {
                    bases.add(in100(random, 3) ? "gone/" + base.substring(base.indexOf('/') + 1) : base);
                }
            }
        }
        List<String> sets = new ArrayList<>();
        if (in100(random, 36)) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                String set = SETS[random.nextInt(SETS.length)];
                if (!sets.contains(set)) {
                    sets.add(set);
                }
            }
        }
        return new HubModel(
                name(number),
                created,
                gate,
                licenses,
                licenseName,
                in100(random, 85) ? Optional.of(LIBRARIES[pick(random, 70, 10, 10, 6, 4)]) : Optional.empty(),
                sets,
                bases,
                relation,
                files(random),
                in100(random, 20));
    }

    private static List<String> files(SplittableRandom random) {
        List<String> files = new ArrayList<>(List.of(".gitattributes", "README.md"));
        if (in100(random, 23)) {
            if (in100(random, 10)) {
                files.add("training_args.bin");
            }
            return files;
        }
        files.addAll(List.of("config.json", "generation_config.json", "special_tokens_map.json", "tokenizer.json"));
        if (in100(random, 60)) {
            int shards = 1 + random.nextInt(12);
            for (int i = 1; i <= shards; i++) {
                files.add("model-0000" + i + "-of-000" + shards + ".safetensors");
            }
        } else {
            files.add("pytorch_model.bin");
        }
        return files;
    }

    /**
     * Returns the release of a model, by its number from 0: what its listing says, and for one in five what its
     * publication adds, so that every level and every kind of gap occurs. Bases are named, not included.
     */
    public Release release(long number) {
        Release.Builder release = model(number).release();
        SplittableRandom random = random(number, 3);
        int published = pick(random, 80, 16, 4);
        if (published > 0) {
            publish(release, random, published == 2, !model(number).dataSets().isEmpty());
            if (model(number).bases().isEmpty() && (published == 2 || in100(random, 60))) {
                release.trainedFromScratch();
            }
        }
        return release.build();
    }

    private static void publish(Release.Builder release, SplittableRandom random, boolean wholly, boolean setsNamed) {
        Evidence paper =
                Evidence.of("https://paper.example/" + random.nextInt(1_000_000), "2025-06-01", Speaker.PRODUCER);
        Evidence index = Evidence.of("https://index.example/models", "2025-07-01", Speaker.THIRD_PARTY);
        for (Component code : DOCUMENTED) {
            if (wholly ? !in100(random, 3) : in100(random, 50)) {
                release.artifact(
                        code,
                        artifact -> artifact.access(
                                        wholly || in100(random, 80) ? Access.PUBLIC : Access.WITHHELD, paper)
                                .completeness(
                                        wholly || in100(random, 60) ? Completeness.COMPLETE : Completeness.PARTIAL,
                                        index)
                                .license(wholly || in100(random, 70) ? "Apache-2.0" : "CC-BY-NC-4.0", paper));
            }
        }
        Detail detail = wholly ? Detail.REBUILDABLE : Detail.values()[random.nextInt(4)];
        release.dataInformation(data -> data.access(Access.PUBLIC, paper).detail(detail, paper));
        if (wholly && !setsNamed) {
            release.trainingData(data -> data.completeness(Completeness.COMPLETE, paper)
                    .dataSet(DataSet.named("corpus")
                            .kind(DataSet.Kind.OPEN)
                            .access(Access.PUBLIC, paper)
                            .license("ODC-By-1.0", paper)
                            .location("https://data.example/corpus")
                            .evidence(paper)
                            .build()));
        }
        if (wholly || in100(random, 50)) {
            release.evaluationMethodology(method -> method.access(Access.PUBLIC, paper))
                    .evaluationResults(results -> results.access(Access.PUBLIC, paper));
        }
        if (in100(random, 10)) {
            release.artifact(Component.FREE_OF_CHARGE, free -> free.stated(Answer.YES, index));
        }
    }

    /** Returns one line for each of the models from 0 on, as an input that is made while it is read. */
    public InputStream listings(long models) {
        return new Lines(models, number -> model(number).json());
    }

    /** Returns one record for each of the models from 0 on, as an input that is made while it is read. */
    public InputStream records(long models) {
        return new Lines(models, number -> ReleaseWriter.writeLine(release(number)));
    }

    /** Lines that exist only while they are read. */
    private static final class Lines extends InputStream {

        private final long models;
        private final LongFunction<String> line;
        private long number;
        private byte[] bytes = new byte[0];
        private int position;

        Lines(long models, LongFunction<String> line) {
            this.models = models;
            this.line = line;
        }

        private boolean refill() {
            if (position == bytes.length && number < models) {
                bytes = (line.apply(number++) + "\n").getBytes(UTF_8);
                position = 0;
            }
            return position < bytes.length;
        }

        @Override
        public int read() {
            return refill() ? bytes[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length > 0 && !refill()) {
                return -1;
            }
            int read = Math.min(length, bytes.length - position);
            System.arraycopy(bytes, position, target, offset, read);
            position += read;
            return read;
        }
    }

    private static boolean in100(SplittableRandom random, int share) {
        return random.nextInt(100) < share;
    }

    private static int pick(SplittableRandom random, int... shares) {
        int left = random.nextInt(100);
        int i = 0;
        while (left >= shares[i]) {
            left -= shares[i++];
        }
        return i;
    }

    private static String word(SplittableRandom random, String[] shares) {
        int left = random.nextInt(100);
        for (String share : shares) {
            int blank = share.indexOf(' ');
            left -= Integer.parseInt(share.substring(0, blank));
            if (left < 0) {
                return share.substring(blank + 1);
            }
        }
        throw new AssertionError("the shares do not add up to 100");
    }

    /** Prints as many lines as the first argument says: {@code hub} or {@code records}, then the seed. */
    public static void main(String[] arguments) throws IOException {
        long models = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000;
        boolean records = arguments.length > 1 && arguments[1].equals("records");
        GenerateHub hub = new GenerateHub(arguments.length > 2 ? Long.parseLong(arguments[2]) : 42);
        Writer out = new BufferedWriter(new OutputStreamWriter(System.out, UTF_8), 1 << 16);
        for (long number = 0; number < models; number++) {
            out.write(
                    records
                            ? ReleaseWriter.writeLine(hub.release(number))
                            : hub.model(number).json());
            out.write('\n');
        }
        out.flush();
    }
}
