namespace Twinscript.Cli.Tests.CommandLine;

/// <summary>Writes small programs that stand in for real ones.</summary>
internal static class ShellScript
{
    public static void Write(string folder, string path, string script)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
        File.WriteAllText(full, "#!/bin/sh\n" + script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
