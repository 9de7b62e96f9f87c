using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;

namespace Avesa.Validation.Tests.Reconciliation.Objects;

/// <summary>A bucket whose listings are answered together once nobody asks for one more: what is asked one after another takes as many rounds.</summary>
internal sealed class BucketInRounds(BucketInMemory bucket) : IBucketSide
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(10);

    private readonly Lock gate = new();
    private List<TaskCompletionSource> waiting = [];

    public string Name => bucket.Name;

    public async Task<ListedPage?> List(string prefix, string? after, string? next, CancellationToken cancellationToken)
    {
        await Turn(cancellationToken);
        return await bucket.List(prefix, after, next, cancellationToken);
    }

    public async Task<ListedFolders?> Folders(string folder, string after, CancellationToken cancellationToken)
    {
        await Turn(cancellationToken);
        return await bucket.Folders(folder, after, cancellationToken);
    }

    /// <summary>Answers until there is no more to do.</summary>
    /// <returns>How many rounds it took.</returns>
    public async Task<int> AnswerAll(Task listing)
    {
        var rounds = 0;
        for (var asked = 0; !listing.IsCompleted;)
        {
            await Task.WhenAny(listing, Task.Delay(Quiet, TestContext.Current.CancellationToken));
            if (Waiting() is var now && now > 0 && now == asked)
            {
                rounds++;
                Answer();
            }

            asked = Waiting();
        }

        await listing;
        return rounds;
    }

    public Task<ObjectState?> State(string key, CancellationToken cancellationToken) => bucket.State(key, cancellationToken);

    public Task<ObjectMetadata?> Metadata(string key, CancellationToken cancellationToken) => bucket.Metadata(key, cancellationToken);

    public Task<long?> FirstPart(string key, CancellationToken cancellationToken) => bucket.FirstPart(key, cancellationToken);

    public Task<ObjectContent> Content(string key, long? partSize, CancellationToken cancellationToken) => bucket.Content(key, partSize, cancellationToken);

    private Task Turn(CancellationToken cancellationToken)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            waiting.Add(answered);
        }

        return answered.Task.WaitAsync(cancellationToken);
    }

    private int Waiting()
    {
        lock (gate)
        {
            return waiting.Count;
        }
    }

    private void Answer()
    {
        List<TaskCompletionSource> answered;
        lock (gate)
        {
            (answered, waiting) = (waiting, []);
        }

        answered.ForEach(one => one.SetResult());
    }
}
