#nullable disable // as the original
namespace Reqnroll;

public interface IReqnrollContext
{
    Exception TestError { get; }
}
