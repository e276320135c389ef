using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Lucene.Net.Search;

/// <summary>
/// Matches documents that hold any of those terms of a field that derived classes enumerate. It is rewritten for a reader to
/// a query of the terms found there, by one of several methods.
/// </summary>
public abstract class MultiTermQuery : Query
{
    /// <summary>All matches score the boost; the matching documents are gathered in a bit set first.</summary>
    public static readonly RewriteMethod CONSTANT_SCORE_FILTER_REWRITE = new FilterRewrite();

    /// <summary>A boolean query of all terms, each scoring as a term does.</summary>
    /// <remarks>Throws <see cref="BooleanQuery.TooManyClausesException"/> where there are too many.</remarks>
    public static readonly RewriteMethod SCORING_BOOLEAN_QUERY_REWRITE = new AllTermsRewrite(scoring: true);

    /// <summary>A boolean query of all terms, where all matches score the boost.</summary>
    /// <remarks>Throws <see cref="BooleanQuery.TooManyClausesException"/> where there are too many.</remarks>
    public static readonly RewriteMethod CONSTANT_SCORE_BOOLEAN_QUERY_REWRITE = new AllTermsRewrite(scoring: false);

    /// <summary>All matches score the boost; few terms become a boolean query, many a bit set. The default.</summary>
    public static readonly RewriteMethod CONSTANT_SCORE_AUTO_REWRITE_DEFAULT = new AutoRewrite();

    /// <summary>The field.</summary>
    protected readonly string m_field;

    /// <summary>How the query is rewritten.</summary>
    protected RewriteMethod m_rewriteMethod = CONSTANT_SCORE_AUTO_REWRITE_DEFAULT;

    /// <summary>Makes a query of terms of <paramref name="field"/>.</summary>
    protected MultiTermQuery(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        m_field = field;
    }

    /// <summary>The field.</summary>
    public string Field => m_field;

    /// <summary>How the query is rewritten.</summary>
    public virtual RewriteMethod MultiTermRewriteMethod
    {
        get => m_rewriteMethod;
        set => m_rewriteMethod = value;
    }

    /// <inheritdoc/>
    public sealed override Query Rewrite(IndexReader reader) => m_rewriteMethod.Rewrite(reader, this);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => base.Equals(obj) && obj is MultiTermQuery other
        && other.m_field == m_field && other.m_rewriteMethod.Equals(m_rewriteMethod);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), m_field);

    /// <summary>The terms of one segment that match, in order.</summary>
    protected abstract TermsEnum GetTermsEnum(Terms terms, AttributeSource atts);

    /// <summary>The terms of one segment that match, in order.</summary>
    public TermsEnum GetTermsEnum(Terms terms) => GetTermsEnum(terms, new AttributeSource());

    /// <summary>Turns a query of many terms into one that can be searched.</summary>
    public abstract class RewriteMethod
    {
        /// <summary>For derived classes.</summary>
        protected RewriteMethod()
        {
        }

        /// <summary>The query to search instead.</summary>
        public abstract Query Rewrite(IndexReader reader, MultiTermQuery query);

        /// <summary>The terms that <paramref name="query"/> matches in one segment.</summary>
        protected virtual TermsEnum GetTermsEnum(MultiTermQuery query, Terms terms, AttributeSource atts) => query.GetTermsEnum(terms, atts);
    }

    /// <summary>The best terms, by boost, then in order: a boolean query of at most so many, each scoring as a term does, times its boost.</summary>
    public sealed class TopTermsScoringBooleanQueryRewrite : RewriteMethod
    {
        readonly int size;

        /// <summary>Takes at most <paramref name="size"/> terms, and never more than <see cref="BooleanQuery.MaxClauseCount"/>.</summary>
        public TopTermsScoringBooleanQueryRewrite(int size)
        {
            this.size = size;
        }

        /// <inheritdoc/>
        public override Query Rewrite(IndexReader reader, MultiTermQuery query) =>
            TermQueries.Scoring(TopTerms.Of(reader, query, Math.Min(size, BooleanQuery.MaxClauseCount)), query);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is TopTermsScoringBooleanQueryRewrite other && other.size == size;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(nameof(TopTermsScoringBooleanQueryRewrite), size);
    }

    /// <summary>The best terms, by boost, then in order: a boolean query of at most so many, each scoring its boost.</summary>
    public sealed class TopTermsBoostOnlyBooleanQueryRewrite : RewriteMethod
    {
        readonly int size;

        /// <summary>Takes at most <paramref name="size"/> terms, and never more than <see cref="BooleanQuery.MaxClauseCount"/>.</summary>
        public TopTermsBoostOnlyBooleanQueryRewrite(int size)
        {
            this.size = size;
        }

        /// <inheritdoc/>
        public override Query Rewrite(IndexReader reader, MultiTermQuery query) =>
            TermQueries.BoostOnly(TopTerms.Of(reader, query, Math.Min(size, BooleanQuery.MaxClauseCount)), query);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is TopTermsBoostOnlyBooleanQueryRewrite other && other.size == size;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(nameof(TopTermsBoostOnlyBooleanQueryRewrite), size);
    }
}
