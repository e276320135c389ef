using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Walks the documents of one segment that match a query, in increasing order, and scores the current one.</summary>
/// <remarks>
/// <para>Not thread-safe.</para>
/// <para>
/// A scorer may know upper bounds of its scores over stretches of documents, from which block-max pruning lives
/// (Ding and Suel, "Faster top-k document retrieval using block-max indexes", SIGIR 2011). The bounds are optional: one that says
/// nothing has an infinite bound over the whole segment, which is always right and prunes nothing.
/// </para>
/// </remarks>
public abstract class Scorer : DocsEnum
{
    /// <summary>The weight that made this scorer; may be null for scorers made for a collector only.</summary>
    protected readonly Weight m_weight;

    /// <summary>Makes a scorer of <paramref name="weight"/>.</summary>
    protected Scorer(Weight weight)
    {
        m_weight = weight;
    }

    /// <summary>The weight that made this scorer.</summary>
    public virtual Weight Weight => m_weight;

    /// <summary>The score of the current document. Only between the first and the last document.</summary>
    public abstract float GetScore();

    /// <summary>The scorers this one is made of, for whoever wants to know which of them match.</summary>
    public virtual ICollection<ChildScorer> GetChildren() => [];

    /// <summary>
    /// Looks up the stretch of documents around <paramref name="target"/> over which one score bound holds, without moving.
    /// Targets never decrease, and never lie before the current document.
    /// </summary>
    /// <returns>The last document of the stretch, at or after the target; <see cref="DocIdSetIterator.NO_MORE_DOCS"/> for all the rest.</returns>
    internal virtual int AdvanceShallow(int target) => NO_MORE_DOCS;

    /// <summary>
    /// A number that no score of a document between the last <see cref="AdvanceShallow"/> target and <paramref name="upTo"/>,
    /// both included, exceeds.
    /// </summary>
    internal virtual float GetMaxScore(int upTo) => float.PositiveInfinity;

    /// <summary>
    /// Says that documents which score below <paramref name="minScore"/> are of no interest from now on, so that the scorer may
    /// leave them out. The number never decreases.
    /// </summary>
    internal virtual void SetMinCompetitiveScore(float minScore)
    {
    }

    /// <summary>A scorer that another one is made of, and how.</summary>
    public class ChildScorer
    {
        /// <summary>Makes the pair.</summary>
        public ChildScorer(Scorer child, string relationship)
        {
            Child = child;
            Relationship = relationship;
        }

        /// <summary>The scorer.</summary>
        public Scorer Child { get; }

        /// <summary>How it takes part: MUST, SHOULD, or what the parent calls it.</summary>
        public string Relationship { get; }
    }
}
