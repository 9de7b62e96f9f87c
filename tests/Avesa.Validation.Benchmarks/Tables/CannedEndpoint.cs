using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>The least of an HTTP server that the SDK can talk to, so that what is measured is the client.</summary>
internal sealed class CannedEndpoint : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, ReadOnlyMemory<byte>, Memory<byte>, (ReadOnlyMemory<byte> Body, bool Xml)> answer;

    /// <summary>Starts to answer.</summary>
    /// <param name="answer">Of operation (empty for STS), request and a place to write in: the body.</param>
    public CannedEndpoint(Func<string, ReadOnlyMemory<byte>, Memory<byte>, (ReadOnlyMemory<byte> Body, bool Xml)> answer)
    {
        this.answer = answer;
        listener.Start();
        _ = Accept();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await listener.AcceptSocketAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task Serve(Socket socket)
    {
        using var connection = socket;
        connection.NoDelay = true;
        var request = new byte[256 * 1024];
        var page = new byte[2 << 20];
        var read = 0;
        while (await connection.ReceiveAsync(request.AsMemory(read)) is > 0 and var more)
        {
            read += more;
            var head = request.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
            if (head < 0)
            {
                continue;
            }

            var headers = Encoding.ASCII.GetString(request, 0, head);
            var body = request.AsMemory(head + 4, read - head - 4);
            if (body.Length < int.Parse(Header(headers, "Content-Length"), System.Globalization.CultureInfo.InvariantCulture))
            {
                continue;
            }

            read = 0;
            var (content, xml) = answer(Header(headers, "X-Amz-Target").Split('.')[^1], body, page);
            var start = $"HTTP/1.1 200 OK\r\nContent-Type: {(xml ? "text/xml" : "application/x-amz-json-1.0")}\r\nDate: {DateTimeOffset.UtcNow:r}\r\nx-amzn-RequestId: R\r\nContent-Length: {content.Length}\r\n\r\n";
            await connection.SendAsync(Encoding.ASCII.GetBytes(start));
            for (var sent = 0; sent < content.Length;)
            {
                sent += await connection.SendAsync(content[sent..]);
            }
        }
    }

    private static string Header(string headers, string name)
    {
        var at = headers.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : headers[(at + name.Length + 4)..].Split("\r\n")[0];
    }
}
