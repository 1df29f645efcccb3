using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Twinscript.Theme;

/// <summary>Hands Fluid the theme's partials from memory.</summary>
/// <param name="used">Told each name that is looked for.</param>
internal sealed class TemplateFiles(IReadOnlyDictionary<string, string> templates, Action<string> used) : IFileProvider
{
    public const string Folder = "partials/";
    public const string Extension = ".liquid";

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IFileInfo GetFileInfo(string subpath)
    {
        used(Folder + subpath);
        return templates.TryGetValue(Folder + subpath, out var text) ? new TemplateFile(subpath, text) : new NotFoundFileInfo(subpath);
    }

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class TemplateFile(string name, string text) : IFileInfo
    {
        private readonly byte[] _bytes = System.Text.Encoding.UTF8.GetBytes(text);

        public bool Exists => true;

        public bool IsDirectory => false;

        // Templates live as long as the set that holds them.
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => _bytes.Length;

        public string Name => name;

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(_bytes, writable: false);
    }
}
