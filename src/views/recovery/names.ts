export { type Names, namesOf } from '../../ui/names.ts'
