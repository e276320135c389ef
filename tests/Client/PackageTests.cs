using System.IO.Compression;
using System.Xml.Linq;
using Grpc.AspNetCore.Tests.Interop.Peers;

namespace Khabar.Client.Tests;

public sealed class PackageTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("khabar-package-");

    [Fact]
    public async Task The_package_holds_the_client_and_asks_for_published_packages_only()
    {
        foreach (var project in new[] { "protos", "client" })
        {
            var (code, output) = await PeerProcess.RunAsync(
                "dotnet", ["pack", Path.Combine(Repository.Root, project), "-c", "Release", "--no-build", "--nologo", "-v:quiet", "-o", folder.FullName]);
            Assert.True(code == 0 && !output.Contains("warning", StringComparison.Ordinal), output);
        }
        using var package = ZipFile.OpenRead(Assert.Single(folder.GetFiles("Khabar.Client.*.nupkg")).FullName);
        Assert.Contains(package.Entries, entry => entry.FullName == "lib/net10.0/Khabar.Client.dll");
        Assert.Contains(package.Entries, entry => entry.FullName == "lib/net10.0/Khabar.Client.xml");
        Assert.Contains(package.Entries, entry => entry.FullName == "README.md");
        var dependencies = Dependencies(package);
        Assert.Equal(["Grpc.Net.Client", "Khabar.Protos", "Microsoft.Extensions.DependencyInjection"], dependencies.Keys.Order(StringComparer.Ordinal));
        // The substitute stands in for this version; our own version would ask for a package that nobody published.
        Assert.StartsWith("2.", dependencies["Grpc.Net.Client"], StringComparison.Ordinal);
        Assert.Single(folder.GetFiles($"Khabar.Protos.{dependencies["Khabar.Protos"]}.nupkg"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    static Dictionary<string, string> Dependencies(ZipArchive package)
    {
        using var nuspec = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Descendants().Where(element => element.Name.LocalName == "dependency")
            .ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);
    }
}
