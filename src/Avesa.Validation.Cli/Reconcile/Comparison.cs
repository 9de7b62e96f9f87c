using Avesa.Validation.Cli.Reconcile.Progress;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Reconciliation.Objects;
using Avesa.Validation.Reconciliation.Objects.Metadata;
using Avesa.Validation.Reconciliation.Secrets;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Run;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Cli.Reconcile;

/// <summary>One comparison that was asked for.</summary>
/// <param name="Name">What is compared, as progress and answer name it.</param>
/// <param name="Run">Compares, and tells the board where it stands.</param>
internal sealed record Comparison(string Name, Func<Reconciler, ProgressBoard, CancellationToken, Task<Verdict>> Run)
{
    /// <summary>Of a table that the checklist names.</summary>
    public static Comparison Of(MigratedTable table) =>
        new(Both(table.Source, table.Production), (reconciler, board, ending) => reconciler.Compare(table, OfTable(board, table.Source, table.Production), ending));

    /// <summary>Of any two tables.</summary>
    public static Comparison OfTables(string source, string production) =>
        new(Both(source, production), (reconciler, board, ending) => reconciler.Compare(source, production, OfTable(board, source, production), ending));

    /// <summary>Of a bucket.</summary>
    public static Comparison Of(MigratedBucket bucket, Strength floor, ObjectDraw draw) => new(
        Both($"s3://{bucket.Source}", $"s3://{bucket.Production}"),
        (reconciler, board, ending) => reconciler.Compare(
            bucket,
            floor,
            draw,
            board.Add<ObjectComparison>(
                Standing.Of(Both($"s3://{bucket.Source}", $"s3://{bucket.Production}"), "objects"),
                (standing, report) => standing with
                {
                    Phase = Phase(report.Phase),
                    Source = report.Phase == ComparisonPhase.Metadata ? report.Metadata?.Looked ?? 0 : report.Source.Objects,
                    Production = report.Phase == ComparisonPhase.Metadata ? report.Metadata?.Looked ?? 0 : report.Production.Objects,
                    Bytes = report.Source.ContentBytes + report.Production.ContentBytes,
                    Share = report.Metadata is { Drawn.Keys.Count: > 0 and var drawn, Looked: var looked } ? (double)looked / drawn : null,
                    Missing = report.Missing,
                    Extra = report.Extra,
                    Changed = report.Changed + (report.Metadata?.Different ?? 0),
                }),
            ending));

    /// <summary>Of secrets.</summary>
    public static Comparison Of(SecretNames names) => new(
        names.Template,
        (reconciler, board, ending) => reconciler.Compare(
            names,
            board.Add<SecretProgress>(
                Standing.Of(names.Template, "secrets"),
                (standing, report) => standing with
                {
                    Phase = report.Over ? Standing.Ended : "reading both",
                    Source = report.Read,
                    Production = report.Read,
                    Share = report is { Names: > 0 and var all, Over: false } ? (double)report.Read / all : null,
                    Missing = report.Differing.Missing,
                    Extra = report.Differing.Extra,
                    Changed = report.Differing.Changed,
                }),
            ending));

    private static IProgress<TableProgress> OfTable(ProgressBoard board, string source, string production) => board.Add<TableProgress>(
        Standing.Of(Both(source, production), "items"),
        (standing, report) => standing with
        {
            Phase = Phase(report.Phase),
            Source = report.OfSource.Items,
            Production = report.OfProduction.Items,
            Bytes = report.OfSource.Bytes + report.OfProduction.Bytes,
            Share = report.Share,
            Missing = report.Differing.Missing,
            Extra = report.Differing.Extra,
            Changed = report.Differing.Changed,
        });

    private static string Phase(TablePhase phase) => phase switch
    {
        TablePhase.Adding => "reading both",
        TablePhase.Finding => "finding what differs",
        TablePhase.Settling => "looking again",
        _ => Standing.Ended,
    };

    private static string Phase(ComparisonPhase phase) => phase switch
    {
        ComparisonPhase.Listing => "listing both",
        ComparisonPhase.Contents => "reading contents",
        ComparisonPhase.Settling => "looking again",
        ComparisonPhase.Metadata => "comparing metadata",
        _ => Standing.Ended,
    };

    private static string Both(string source, string production) => $"{source} and {production}";
}
