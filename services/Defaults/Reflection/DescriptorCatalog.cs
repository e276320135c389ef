using Google.Protobuf.Reflection;
using Khabar.Defaults.Mapping;

namespace Khabar.Defaults.Reflection;

/// <summary>
/// The proto files of the mapped services with everything they import, by file name, by declared name and by extension. Read
/// once, when first asked, since services are mapped before the first call. Immutable after that.
/// </summary>
sealed class DescriptorCatalog(MappedServices services)
{
    readonly Lazy<Contents> contents = new(() => new Contents(services));

    /// <summary>The full names of the services, sorted.</summary>
    public IReadOnlyList<string> Services => contents.Value.Services;

    /// <summary>The file of that name, or null.</summary>
    public FileDescriptor? File(string name) => contents.Value.Files.GetValueOrDefault(name);

    /// <summary>The file that declares the full name, or null.</summary>
    public FileDescriptor? FileDeclaring(string fullName) => contents.Value.Declarations.GetValueOrDefault(fullName);

    /// <summary>The file that declares the extension, or null.</summary>
    public FileDescriptor? FileExtending(string message, int number) =>
        contents.Value.Extensions.GetValueOrDefault((message, number))?.File;

    /// <summary>The numbers of the message's extensions, ascending; null if there is no such message.</summary>
    public IReadOnlyList<int>? ExtensionNumbers(string message) =>
        FileDeclaring(message)?.FindTypeByName<MessageDescriptor>(LocalName(message)) is null
        ? null
        : [.. contents.Value.Extensions.Keys.Where(key => key.Message == message).Select(key => key.Number).Order()];

    /// <summary>The file and everything it imports, each once, the file first.</summary>
    public static IReadOnlyList<FileDescriptor> WithImports(FileDescriptor file)
    {
        var found = new List<FileDescriptor>();
        Collect(file, found);
        return found;
    }

    string LocalName(string fullName)
    {
        var package = FileDeclaring(fullName)!.Package;
        return package.Length == 0 ? fullName : fullName[(package.Length + 1)..];
    }

    static void Collect(FileDescriptor file, List<FileDescriptor> found)
    {
        if (found.Any(other => other.Name == file.Name)) return;
        found.Add(file);
        foreach (var import in file.Dependencies) Collect(import, found);
    }

    sealed class Contents
    {
        public Contents(MappedServices services)
        {
            var descriptors = services.Descriptors;
            Services = [.. services.Names.Order(StringComparer.Ordinal)];
            foreach (var file in descriptors.SelectMany(service => WithImports(service.File))) Add(file);
        }

        public IReadOnlyList<string> Services { get; }
        public Dictionary<string, FileDescriptor> Files { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, FileDescriptor> Declarations { get; } = new(StringComparer.Ordinal);
        public Dictionary<(string Message, int Number), FieldDescriptor> Extensions { get; } = [];

        void Add(FileDescriptor file)
        {
            if (!Files.TryAdd(file.Name, file)) return;
            foreach (var service in file.Services)
            {
                Declare(service);
                foreach (var method in service.Methods) Declare(method);
            }
            foreach (var message in file.MessageTypes) Add(message);
            foreach (var type in file.EnumTypes) Declare(type);
            foreach (var extension in file.Extensions.UnorderedExtensions) Extend(extension);
        }

        void Add(MessageDescriptor message)
        {
            Declare(message);
            foreach (var field in message.Fields.InDeclarationOrder()) Declare(field);
            foreach (var nested in message.NestedTypes) Add(nested);
            foreach (var type in message.EnumTypes) Declare(type);
            foreach (var extension in message.Extensions.UnorderedExtensions) Extend(extension);
        }

        void Extend(FieldDescriptor extension)
        {
            Declare(extension);
            Extensions.TryAdd((extension.ExtendeeType.FullName, extension.FieldNumber), extension);
        }

        void Declare(IDescriptor descriptor) => Declarations.TryAdd(descriptor.FullName, descriptor.File);
    }
}
