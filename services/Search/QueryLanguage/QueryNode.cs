using System.Collections.Immutable;

namespace Khabar.Services.Search.QueryLanguage;

/// <summary>A query as its author wrote it, before any analysis. Immutable; equal by value except for lists.</summary>
internal abstract record QueryNode
{
    /// <summary>Running text: plain words in their order, no operators among them.</summary>
    /// <param name="Text">The words, one blank between two.</param>
    public sealed record Words(string Text) : QueryNode;

    /// <summary>Words as they stand, in this order.</summary>
    /// <param name="Text">The text between the quotation marks.</param>
    /// <param name="Slop">How many places the words may be moved apart, from 0.</param>
    public sealed record Phrase(string Text, int Slop) : QueryNode;

    /// <summary>Every word that begins so.</summary>
    public sealed record Prefix(string Text) : QueryNode;

    /// <summary>Every word at most <paramref name="MaxEdits"/> edits away, 1 or 2.</summary>
    public sealed record Fuzzy(string Text, int MaxEdits) : QueryNode;

    /// <summary>The operand, in the headline only.</summary>
    public sealed record InTitle(QueryNode Operand) : QueryNode;

    /// <summary>Articles of one source, matched whole.</summary>
    public sealed record FromSource(string Source) : QueryNode;

    /// <summary>Articles in one language.</summary>
    /// <param name="Tag">A BCP 47 primary tag, lower case.</param>
    public sealed record InLanguage(string Tag) : QueryNode;

    /// <summary>Articles published before the instant, exclusive.</summary>
    public sealed record PublishedBefore(DateTimeOffset Instant) : QueryNode;

    /// <summary>Articles published at the instant or after it.</summary>
    public sealed record PublishedSince(DateTimeOffset Instant) : QueryNode;

    /// <summary>Every article.</summary>
    public sealed record Everything : QueryNode;

    /// <summary>At least one of the alternatives; two or more.</summary>
    public sealed record AnyOf(ImmutableArray<QueryNode> Alternatives) : QueryNode;

    /// <summary>Several clauses side by side; one or more.</summary>
    public sealed record Group(ImmutableArray<Clause> Clauses) : QueryNode;
}

/// <summary>What a clause asks of an article.</summary>
internal enum ClauseRole
{
    /// <summary>Counts for the article; ranking decides how much may be missing.</summary>
    Wanted,

    /// <summary>Must match.</summary>
    Required,

    /// <summary>Must not match.</summary>
    Excluded,
}

/// <summary>One clause of a <see cref="QueryNode.Group"/>.</summary>
internal readonly record struct Clause(QueryNode Node, ClauseRole Role);

/// <summary>What was understood, and what was not.</summary>
/// <param name="Root">The tree; null if the query asks for nothing (empty, or without a letter or digit).</param>
/// <param name="Notices">What was read differently from how it was written, for a person.</param>
internal sealed record ParsedQuery(QueryNode? Root, ImmutableArray<string> Notices);
