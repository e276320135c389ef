using Lucene.Net.Tests.Java;

namespace Lucene.Net.Tests;

/// <summary>A test of what this engine does otherwise than the published Lucene.Net 4.8, such as scoring as Lucene 8 does.</summary>
public sealed class SubstituteFactAttribute : FactAttribute
{
    public SubstituteFactAttribute() => Skip = Substitute.IsPublished ? "The published package does otherwise." : null;
}
