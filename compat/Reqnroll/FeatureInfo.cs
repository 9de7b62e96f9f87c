#nullable disable // as the original
using System.Globalization;

namespace Reqnroll;

public class FeatureInfo
{
    public FeatureInfo(CultureInfo language, string folderPath, string title, string description, params string[] tags)
        : this(language, folderPath, title, description, ProgrammingLanguage.CSharp, tags)
    {
    }

    public FeatureInfo(
        CultureInfo language, string folderPath, string title, string description, ProgrammingLanguage programmingLanguage, params string[] tags)
    {
        Language = CultureInfo.CreateSpecificCulture(language.Name) is { Name.Length: > 0 } specific ? specific : language;
        FolderPath = folderPath;
        Title = title;
        Description = description;
        GenerationTargetLanguage = programmingLanguage;
        Tags = tags ?? [];
    }

    /// <summary>Without <c>@</c>.</summary>
    public string[] Tags { get; private set; }

    public ProgrammingLanguage GenerationTargetLanguage { get; private set; }

    public string FolderPath { get; private set; }

    public string Title { get; private set; }

    public string Description { get; private set; }

    /// <summary>A specific culture, <c>en-US</c> for <c>en</c>, where cultures have data; else as the feature names it.</summary>
    public CultureInfo Language { get; private set; }
}
