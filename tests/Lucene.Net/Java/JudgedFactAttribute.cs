namespace Lucene.Net.Tests.Java;

/// <summary>
/// A test that compares with Apache Lucene 8 for Java. Skipped where that is missing, and with the published Lucene.Net packages,
/// which keep to Lucene 4.8.
/// </summary>
public sealed class JudgedFactAttribute : FactAttribute
{
    public JudgedFactAttribute() => Skip = Substitute.IsPublished ? "The published package behaves as Lucene 4.8." : JavaProgram.MissingBecause;
}

/// <summary>Which build this is.</summary>
internal static class Substitute
{
    /// <summary>Whether the tests run against the published packages, which are signed.</summary>
    public static bool IsPublished { get; } = typeof(Lucene.Net.Analysis.Analyzer).Assembly.GetName().GetPublicKeyToken() is { Length: > 0 };
}
