using System.Security.Cryptography;
using System.Text;
using Twinscript.Documents;

namespace Twinscript.Pictures;

/// <summary>
/// Keeps between builds what is slow to make, in a folder beside the site. Every entry begins with a hash of itself and its key,
/// so one that was cut short or changed counts as missing; a disk that refuses only makes the next build slower.
/// </summary>
/// <param name="folder">Null keeps nothing.</param>
internal sealed class BuildCache(string? folder, TimeProvider time)
{
    public const string Folder = ".twinscript/pictures";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    private int _kept;

    /// <summary>A name for what is made of these bytes in this way.</summary>
    public static string KeyOf(ReadOnlySpan<byte> source, string way)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(source));
        hash.AppendData(Encoding.UTF8.GetBytes(way));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 20));
    }

    public byte[]? Find(string key)
    {
        if (folder is null)
            return null;
        var path = Path.Combine(folder, key);
        try
        {
            if (!File.Exists(path) || FilesOnDisk.IsSpecial(path))
                return null;
            var entry = File.ReadAllBytes(path);
            if (entry.Length < SHA256.HashSizeInBytes
                || !entry.AsSpan(0, SHA256.HashSizeInBytes).SequenceEqual(HashOf(key, entry.AsSpan(SHA256.HashSizeInBytes))))
                return null;
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            return entry[SHA256.HashSizeInBytes..];
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(string key, byte[] content)
    {
        if (folder is null)
            return;
        Interlocked.Increment(ref _kept);
        var path = Path.Combine(folder, key);
        var draft = $"{path}.{Guid.NewGuid():n}";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(draft, [.. HashOf(key, content), .. content]);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next build makes it again.
        }
    }

    /// <summary>Deletes, after a build that added entries, those that no build has used for a month.</summary>
    public void DropOld()
    {
        if (folder is null || _kept == 0)
            return;
        var limit = time.GetUtcNow().UtcDateTime - Lifetime;
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder).Where(f => File.GetLastWriteTimeUtc(f) < limit))
                File.Delete(path);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            // The next build tries again.
        }
    }

    private static byte[] HashOf(string key, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes(key));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
