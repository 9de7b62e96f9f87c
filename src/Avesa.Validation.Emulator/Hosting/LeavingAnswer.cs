namespace Avesa.Validation.Emulator.Hosting;

/// <summary>An answer on its way out; see <see cref="EmulatorOptions.Rewriter"/>.</summary>
public sealed class LeavingAnswer
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; set; }

    /// <summary>The media type; null when there is none.</summary>
    public required string? ContentType { get; set; }

    /// <summary>The whole body.</summary>
    public required byte[] Body { get; set; }

    /// <summary>Whether the connection ends in the middle of the body, whose whole length has been announced by then.</summary>
    public bool BreaksOff { get; set; }

    /// <summary>Lets the rewriter see what has been written in place of the body, and sends what it made of it.</summary>
    internal static async Task Send(HttpContext http, MemoryStream written, Stream body, Action<LeavingAnswer> rewrite)
    {
        var response = http.Response;
        var answer = new LeavingAnswer { Status = response.StatusCode, ContentType = response.ContentType, Body = written.ToArray() };
        rewrite(answer);
        response.Body = body;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        await body.WriteAsync(answer.BreaksOff ? answer.Body.AsMemory(0, answer.Body.Length / 2) : answer.Body, http.RequestAborted);
        if (answer.BreaksOff)
        {
            await body.FlushAsync(http.RequestAborted);
            http.Abort();
        }
    }
}
