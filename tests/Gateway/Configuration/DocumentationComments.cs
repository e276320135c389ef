using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Khabar.Gateway.Tests.Configuration;

/// <summary>The summaries that the compiler wrote beside the assemblies, as one line of Markdown each.</summary>
sealed partial class DocumentationComments
{
    readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> files = new();

    /// <summary>The summary of a class.</summary>
    public string Of(Type type) => Summary(type.Assembly, $"T:{type.FullName}");

    /// <summary>The summary of a property.</summary>
    public string Of(PropertyInfo property) => Summary(property.DeclaringType!.Assembly, $"P:{property.DeclaringType.FullName}.{property.Name}");

    string Summary(Assembly assembly, string member)
    {
        Assert.True(files.GetOrAdd(assembly, Read).TryGetValue(member, out var summary), $"{member} has no summary");
        return Spaces().Replace(string.Concat(summary!.Nodes().Select(Text)), " ").Trim().Replace("|", "\\|");
    }

    static string Text(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")!.Value.Split('.')[^1]}`",
        _ => ((XText)node).Value,
    };

    static IReadOnlyDictionary<string, XElement> Read(Assembly assembly) => XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
