using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search.Similarities;

/// <summary>
/// How matches are scored. At indexing time it turns a field's length into a norm; at search time it turns collection
/// statistics into a <see cref="SimWeight"/>, and that into a <see cref="SimScorer"/> for each segment.
/// </summary>
/// <remarks>Thread-safe. Writer and searcher must use the same similarity, since one writes the norms that the other reads.</remarks>
public abstract class Similarity
{
    /// <summary>For derived classes.</summary>
    protected Similarity()
    {
    }

    /// <summary>A factor for a document that matches <paramref name="overlap"/> of <paramref name="maxOverlap"/> clauses; 1 by default.</summary>
    public virtual float Coord(int overlap, int maxOverlap) => 1.0f;

    /// <summary>A factor for every score of a query, from the sum of its squared weights; 1 by default.</summary>
    public virtual float QueryNorm(float valueForNormalization) => 1.0f;

    /// <summary>The norm of one document's field, from what the inversion of its text counted.</summary>
    public abstract long ComputeNorm(FieldInvertState state);

    /// <summary>Everything of the score that does not depend on the document.</summary>
    /// <param name="queryBoost">The boost of the query itself.</param>
    /// <param name="collectionStats">Statistics of the field.</param>
    /// <param name="termStats">Statistics of the term, or of each term of a phrase.</param>
    public abstract SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats);

    /// <summary>The part of the score that depends on the documents of one segment.</summary>
    public abstract SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context);

    /// <summary>Scores documents of one segment for one term or phrase.</summary>
    public abstract class SimScorer
    {
        /// <summary>For derived classes.</summary>
        protected SimScorer()
        {
        }

        /// <summary>The score of a document.</summary>
        /// <param name="doc">The document's number within the segment.</param>
        /// <param name="freq">How often the term occurs there; for sloppy phrases the sum of <see cref="ComputeSlopFactor"/>.</param>
        public abstract float Score(int doc, float freq);

        /// <summary>What a sloppy match at edit distance <paramref name="distance"/> counts, compared with 1 for an exact one.</summary>
        public abstract float ComputeSlopFactor(int distance);

        /// <summary>A factor for a payload.</summary>
        public abstract float ComputePayloadFactor(int doc, int start, int end, BytesRef payload);

        /// <summary>Says how <see cref="Score"/> comes about.</summary>
        public virtual Explanation Explain(int doc, Explanation freq)
        {
            var result = new Explanation(Score(doc, freq.Value), FormattableString.Invariant($"score(doc={doc},freq={freq.Value}), with freq of:"));
            result.AddDetail(freq);
            return result;
        }
    }

    /// <summary>The part of a score that is the same for all documents.</summary>
    public abstract class SimWeight
    {
        /// <summary>For derived classes.</summary>
        protected SimWeight()
        {
        }

        /// <summary>The square of the weight, for <see cref="QueryNorm"/>.</summary>
        public abstract float GetValueForNormalization();

        /// <summary>Takes the query norm and the product of the enclosing queries' boosts.</summary>
        public abstract void Normalize(float queryNorm, float topLevelBoost);
    }
}
