using Khabar.Defaults.Storage;

namespace Khabar.Defaults.Tests.Storage;

public sealed class CollectionFoldersTests : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("khabar-storage-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Theory]
    [InlineData("news", true)]
    [InlineData("a-b_9", true)]
    [InlineData("", false)]
    [InlineData("News", false)]
    [InlineData("..", false)]
    [InlineData("a/b", false)]
    [InlineData("خبر", false)]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123", true)]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", false)]
    public void A_name_is_1_to_64_of_its_letters(string name, bool valid)
    {
        Assert.Equal(valid, CollectionName.IsValid(name));
        var folders = new CollectionFolders(data);
        if (valid) Assert.StartsWith(data, folders.Log(name, 0));
        else Assert.Throws<ArgumentException>(() => folders.Log(name, 0));
    }

    [Fact]
    public void A_collection_is_there_once_its_settings_are_saved()
    {
        var folders = new CollectionFolders(data);
        Assert.Null(CollectionSettings.Load(folders.SettingsFile("news")));
        Assert.Empty(folders.Names());
        new CollectionSettings(8, 1).Save(folders.SettingsFile("news"));
        new CollectionSettings(8, 2).Save(folders.SettingsFile("news"));
        Directory.CreateDirectory(Path.Combine(data, "collections", "unfinished"));
        Assert.Equal(new CollectionSettings(8, 2), CollectionSettings.Load(folders.SettingsFile("news")));
        Assert.Equal(["news"], folders.Names());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"shards": 8}""")]
    [InlineData("""{"shards": 0, "generation": 1}""")]
    [InlineData("""{"shards": 8, "generation": 1""")]
    public void Settings_that_cannot_be_read_are_an_error_that_names_the_file(string content)
    {
        var file = Path.Combine(data, "collection.json");
        File.WriteAllText(file, content);
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => CollectionSettings.Load(file)).Message);
    }
}
