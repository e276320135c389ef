using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search.Similarities;

/// <content>What scores: the part that is the same for all documents, and the part of one segment.</content>
public partial class BM25Similarity
{
    internal sealed class BM25Weight(
        BM25Similarity similarity, string fieldName, Explanation idf, float queryBoost, float averageLength, Saturation saturation) : SimWeight
    {
        float topLevelBoost = 1.0f;

        public BM25Similarity Similarity => similarity;

        public string Field => fieldName;

        public Explanation Idf => idf;

        public Saturation Saturation => saturation;

        public float AverageLength => averageLength;

        public float Boost => queryBoost * topLevelBoost;

        /// <summary>What a score approaches as the frequency grows.</summary>
        public float Value { get; private set; } = queryBoost * idf.Value;

        public override float GetValueForNormalization()
        {
            var value = idf.Value * queryBoost;
            return value * value;
        }

        /// <summary>BM25 has no query norm: only the boosts count.</summary>
        public override void Normalize(float queryNorm, float topLevelBoost)
        {
            this.topLevelBoost = topLevelBoost;
            Value = Boost * idf.Value;
        }
    }

    /// <summary>Scores by the weight's value times the <see cref="Similarities.Saturation"/> of frequency and length.</summary>
    internal sealed class BM25Scorer(BM25Weight weight, NumericDocValues? norms) : SimScorer
    {
        readonly float value = weight.Value;

        public float Weight => value;

        public Saturation Saturation => weight.Saturation;

        /// <summary>The norms of the segment, or null where the field has none: then every document counts as one term long.</summary>
        public NumericDocValues? Norms => norms;

        public override float Score(int doc, float freq) => value * weight.Saturation.Of(freq, LengthCodeOf(doc));

        public override float ComputeSlopFactor(int distance) => weight.Similarity.SloppyFreq(distance);

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) =>
            weight.Similarity.ScorePayload(doc, start, end, payload);

        /// <summary>No document with this frequency or a lower one, and this norm or that of a longer field, scores more.</summary>
        public float UpperBound(int freq, byte norm) => value * weight.Saturation.Of(freq, norms is null ? CodeWithoutNorms : norm);

        public override Explanation Explain(int doc, Explanation freq)
        {
            var result = new Explanation(Score(doc, freq.Value), FormattableString.Invariant($"score(doc={doc},freq={freq.Value}), product of:"));
            if (weight.Boost != 1.0f)
            {
                result.AddDetail(new Explanation(weight.Boost, "boost"));
            }
            result.AddDetail(weight.Idf);
            result.AddDetail(ExplainFrequency(doc, freq));
            return result;
        }

        Explanation ExplainFrequency(int doc, Explanation freq)
        {
            var result = new Explanation(
                weight.Saturation.Of(freq.Value, LengthCodeOf(doc)), "tf, computed as freq / (freq + k1 * (1 - b + b * dl / avgdl)) from:");
            result.AddDetail(freq);
            result.AddDetail(new Explanation(weight.Similarity.K1, "k1, term saturation parameter"));
            result.AddDetail(new Explanation(weight.Similarity.B, "b, length normalization parameter"));
            result.AddDetail(new Explanation(weight.Similarity.DecodeNormValue(LengthCodeOf(doc)), "dl, length of field"));
            result.AddDetail(new Explanation(weight.AverageLength, "avgdl, average length of field"));
            return result;
        }

        byte LengthCodeOf(int doc) => norms is null ? CodeWithoutNorms : (byte)norms.Get(doc);
    }
}
