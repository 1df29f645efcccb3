using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Twinscript.Cli.Preview;

/// <summary>Why the server can't listen, and what to try instead.</summary>
internal static class ListenFailure
{
    /// <summary>Null when the failure is of another kind.</summary>
    public static string? Explain(Exception failure, IPEndPoint endPoint)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            var error = (cause as SocketException)?.SocketErrorCode;
            if (cause is AddressInUseException || error == SocketError.AddressAlreadyInUse)
                return $"port {endPoint.Port} is in use; try --port {NextFree(endPoint)}";
            if (error == SocketError.AccessDenied)
                return $"port {endPoint.Port} may not be used without more rights; try --port 5080";
            if (error == SocketError.AddressNotAvailable)
                return $"{endPoint.Address} is no address of this machine; leave --host out, or try --host 0.0.0.0";
        }
        return null;
    }

    private static int NextFree(IPEndPoint taken)
    {
        for (var port = taken.Port + 1; port <= Math.Min(65535, taken.Port + 50); port++)
        {
            using var socket = new Socket(taken.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(taken.Address, port));
                return port;
            }
            catch (SocketException)
            {
                continue;
            }
        }
        return 0;
    }
}
