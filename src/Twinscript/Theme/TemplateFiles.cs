using System.Collections.Frozen;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Twinscript.Theme;

/// <summary>Hands Fluid the theme's partials from memory.</summary>
/// <param name="used">Told each name that is looked for.</param>
internal sealed class TemplateFiles(IReadOnlyDictionary<string, string> templates, Action<string> used) : IFileProvider
{
    // Fluid asks for a partial each time a page includes it.
    private readonly FrozenDictionary<string, TemplateFile> _partials = templates
        .Where(t => t.Key.StartsWith(Folder, StringComparison.Ordinal))
        .ToFrozenDictionary(t => t.Key[Folder.Length..], t => new TemplateFile(t.Key, t.Value), StringComparer.Ordinal);

    public const string Folder = "partials/";
    public const string Extension = ".liquid";

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IFileInfo GetFileInfo(string subpath)
    {
        if (!_partials.TryGetValue(subpath, out var partial))
        {
            used(Folder + subpath);
            return new NotFoundFileInfo(subpath);
        }
        used(partial.Path);
        return partial;
    }

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class TemplateFile(string path, string text) : IFileInfo
    {
        private readonly byte[] _bytes = System.Text.Encoding.UTF8.GetBytes(text);

        public string Path => path;

        public bool Exists => true;

        public bool IsDirectory => false;

        // Templates live as long as the set that holds them.
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public long Length => _bytes.Length;

        public string Name => path[Folder.Length..];

        public string? PhysicalPath => null;

        public Stream CreateReadStream() => new MemoryStream(_bytes, writable: false);
    }
}
