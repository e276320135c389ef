using Lucene.Net.Index;

namespace Lucene.Net.Search;

/// <summary>Walks the documents of one segment that match a query, in increasing order, and scores the current one.</summary>
/// <remarks>Not thread-safe.</remarks>
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
