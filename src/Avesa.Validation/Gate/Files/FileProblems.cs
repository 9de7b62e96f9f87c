namespace Avesa.Validation.Gate.Files;

/// <summary>Everything that is wrong with a file, so that it can be said at once.</summary>
/// <param name="file">The path as it was given.</param>
internal sealed class FileProblems(string file)
{
    private readonly List<(int Line, string Sentence)> problems = [];

    /// <summary>The file itself is wrong.</summary>
    public void Add(string sentence) => Add(0, sentence);

    /// <summary>A line of it is wrong.</summary>
    public void Add(int line, string sentence) => problems.Add((line, sentence));

    public FilePlace At(int line) => new(file, line);

    /// <summary>A sentence each with file and line, in the order of the lines.</summary>
    public IEnumerable<string> Sentences => problems
        .Distinct()
        .OrderBy(problem => problem.Line)
        .Select(problem => problem.Line == 0 ? $"{file}: {problem.Sentence}" : $"{At(problem.Line)}: {problem.Sentence}");
}
