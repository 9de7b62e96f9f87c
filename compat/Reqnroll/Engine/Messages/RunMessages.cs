using System.Text;
using Io.Cucumber.Messages.Types;

namespace Reqnroll.Engine.Messages;

/// <summary>
/// The Cucumber Messages of a run, one a line, in the order in which the original writes them. Features that run beside each other write by turns.
/// As with the original, a file that cannot be written ends the messages, not the run; it then lacks its last line.
/// </summary>
internal sealed class RunMessages : IHookMessages
{
    private readonly Lock turn = new();
    private readonly StreamWriter file;
    private bool failed;
    private bool closed;

    private RunMessages(string path, BindingRegistry bindings, TimeProvider time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        Clock = new MessageClock(time);
        Bindings = new BindingMessages(bindings);
    }

    public string Id { get; } = BindingMessages.NewId();

    public MessageClock Clock { get; }

    public BindingMessages Bindings { get; }

    /// <summary>The messages of a run that starts; <see langword="null"/> when there can be no such file.</summary>
    public static RunMessages? Start(string path, BindingRegistry bindings, TimeProvider time)
    {
        try
        {
            var messages = new RunMessages(path, bindings, time);
            messages.Write([
                Envelope.Create(new TestRunStarted(messages.Clock.Now, messages.Id)),
                MetaMessage.Of(Environment.GetEnvironmentVariable),
                .. messages.Bindings.Envelopes,
            ]);
            return messages;
        }
        catch (System.Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"No messages are written: {unwritable.Message}");
            return null;
        }
    }

    /// <summary>Something failed: the run has not succeeded.</summary>
    public void Fail() => failed = true;

    public void Write(params IEnumerable<Envelope> envelopes) => Write(envelopes.Select(Ndjson.Line));

    /// <summary>Lines that stay together; on disk when this returns, so that a run which dies leaves what it knew.</summary>
    public void Write(IEnumerable<string> lines)
    {
        lock (turn)
        {
            if (closed)
            {
                return;
            }

            try
            {
                foreach (var line in lines)
                {
                    file.WriteLine(line);
                }

                file.Flush();
            }
            catch (IOException unwritable)
            {
                closed = true;
                Console.Error.WriteLine($"No further messages are written: {unwritable.Message}");
            }
        }
    }

    public Finished Started(Hook hook)
    {
        var id = BindingMessages.NewId();
        var started = Clock.Elapsed;
        Write(Envelope.Create(new TestRunHookStarted(id, Id, Bindings.IdOf(hook), null, Clock.At(started))));
        return (status, exception) =>
        {
            if (exception is not null)
            {
                Fail();
            }

            var finished = Clock.Elapsed;
            Write(Envelope.Create(new TestRunHookFinished(id, StepResult.Of(finished - started, status, exception), Clock.At(finished))));
        };
    }

    /// <summary>Writes the end of the run, once.</summary>
    public void End()
    {
        Write(Envelope.Create(new TestRunFinished(null, !failed, Clock.Now, null, Id)));
        lock (turn)
        {
            if (!closed)
            {
                closed = true;
                file.Dispose();
            }
        }
    }
}
