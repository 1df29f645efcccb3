namespace Hanzi.Tests;

internal static class TestData
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data");

    public static byte[] Bytes(params string[] path) => File.ReadAllBytes(Path.Combine([Folder, .. path]));

    public static string Text(params string[] path) => System.Text.Encoding.UTF8.GetString(Bytes(path));
}
